import { and, desc, eq, gte, isNull, ne } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { invitations } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Person } from '../person'
import type { Role } from '../roles'

export type OpenInvitation = { id: string; role: Role; issuedOn: Day; expiresOn: Day }

/** The person's own invitations that nobody has used yet; codes are not kept and cannot be shown again. */
export async function listInvitations(db: Database, issuer: Person, kind: 'learner' | 'staff', today: Day): Promise<OpenInvitation[]> {
  const ofKind = kind === 'learner' ? eq(invitations.role, 'learner') : ne(invitations.role, 'learner')
  return withinOrganisation(db, issuer.organisationId, (tx) =>
    tx
      .select({ id: invitations.id, role: invitations.role, issuedOn: invitations.issuedOn, expiresOn: invitations.expiresOn })
      .from(invitations)
      .where(
        and(
          eq(invitations.organisationId, issuer.organisationId),
          eq(invitations.issuedBy, issuer.id),
          isNull(invitations.burnedOn),
          gte(invitations.expiresOn, today),
          ofKind,
        ),
      )
      .orderBy(desc(invitations.issuedOn), invitations.id),
  )
}
