import { and, eq, isNull } from 'drizzle-orm'
import { dayOf } from '@/core/installation/days'
import { isRowId } from '@/core/installation/row-id'
import type { Database } from '@/db/client'
import { invitations, people, proposals, staffHolds } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Person } from '../person'
import { endAllSessions } from './end-all-sessions'
import { isStaffMember } from './is-staff-member'
import { lockAdministrators } from './lock-administrators'

export type HeldStaff = { ok: true } | { ok: false; reason: 'not-allowed' | 'unknown-person' | 'yourself' }

/**
 * One administrator stops one member of staff at once, as when a laptop was seized: taking a role away needs a second
 * administrator, and that is too slow. The person keeps roles and work, and can do nothing with them. Whoever holds is
 * never held by it, so an administrator who can act is always left.
 */
export async function holdStaff(db: Database, administrator: Person, personId: string, now: Date): Promise<HeldStaff> {
  const { organisationId } = administrator
  if (personId === administrator.id) return { ok: false, reason: 'yourself' }
  if (!isRowId(personId)) return { ok: false, reason: 'unknown-person' }
  return withinOrganisation(db, organisationId, async (tx) => {
    // Of two administrators who hold each other at the same moment, the second finds that they may not any more.
    if (!(await lockAdministrators(tx, organisationId)).includes(administrator.id)) return { ok: false, reason: 'not-allowed' }
    const isColleague = and(eq(people.id, personId), eq(people.organisationId, organisationId), isStaffMember(tx))
    const [person] = await tx.select({ id: people.id }).from(people).where(isColleague)
    if (!person) return { ok: false, reason: 'unknown-person' }
    const today = dayOf(now)
    await tx.insert(staffHolds).values({ personId, organisationId, heldBy: administrator.id, heldOn: today }).onConflictDoNothing()
    await forgetHandedOut(tx, organisationId, personId, today)
    await endAllSessions(tx, { id: personId, organisationId })
    return { ok: true }
  })
}

/** What they proposed and handed out may be in other hands, or was written by them: it counts for nothing, also later. */
async function forgetHandedOut(tx: Database, organisationId: string, personId: string, today: string): Promise<void> {
  await tx.delete(proposals).where(and(eq(proposals.organisationId, organisationId), eq(proposals.proposedBy, personId), isNull(proposals.decision)))
  await tx
    .update(invitations)
    .set({ burnedOn: today })
    .where(and(eq(invitations.organisationId, organisationId), eq(invitations.issuedBy, personId), isNull(invitations.burnedOn)))
}
