import { and, eq, isNull } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { invitations } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { isRowId } from '@/core/installation/row-id'
import type { Person } from '../person'

/** Makes an invitation of one's own useless, such as a code that was lost. False when there is no such open one. */
export async function withdrawInvitation(db: Database, issuer: Person, id: string, today: Day): Promise<boolean> {
  if (!isRowId(id)) return false
  return withinOrganisation(db, issuer.organisationId, async (tx) => {
    const own = and(eq(invitations.id, id), eq(invitations.organisationId, issuer.organisationId), eq(invitations.issuedBy, issuer.id))
    const burned = await tx
      .update(invitations)
      .set({ burnedOn: today })
      .where(and(own, isNull(invitations.burnedOn)))
      .returning({ id: invitations.id })
    return burned.length === 1
  })
}
