import { and, eq, isNull, sql } from 'drizzle-orm'
import { recordAccess } from '@/core/audit/server/record-access'
import { dayOf } from '@/core/installation/days'
import { isRowId } from '@/core/installation/row-id'
import type { Database } from '@/db/client'
import { auditEntries, invitations, people, proposals, staffHolds } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { isFreshlyProven } from '../fresh-proof'
import type { Person } from '../person'
import { endAllSessions } from './end-all-sessions'
import { isStaffMember } from './is-staff-member'
import { lockAdministrators } from './lock-administrators'

export type HeldStaff = { ok: true } | { ok: false; reason: 'not-allowed' | 'not-proven' | 'unknown-person' | 'yourself' }

/**
 * One administrator stops one member of staff at once, as when a laptop was seized: taking a role away needs a second
 * administrator, and that is too slow. The person keeps roles and work, and can do nothing with them. Whoever holds is
 * never held by it, so an administrator who can act is always left. The first hold of a day asks for nothing more, for
 * while they look for a code, somebody reads; the next ones ask for a fresh proof, or whoever finds one administrator's
 * unlocked laptop holds all the others and is the only one who can act.
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
    if (!isFreshlyProven(administrator, now) && (await hasHeldToday(tx, administrator))) return { ok: false, reason: 'not-proven' }
    const today = dayOf(now)
    const hold = { personId, organisationId, heldBy: administrator.id, heldOn: today }
    const placed = await tx.insert(staffHolds).values(hold).onConflictDoNothing().returning({ id: staffHolds.personId })
    await forgetHandedOut(tx, organisationId, personId, today)
    await endAllSessions(tx, { id: personId, organisationId })
    await recordAccess(
      tx,
      administrator,
      'hold-placed',
      placed.map(({ id }) => id),
    )
    return { ok: true }
  })
}

/** Asks the log, where a hold stands also after somebody was let go on; its days are those of the database's clock. */
async function hasHeldToday(tx: Database, { id, organisationId }: Person): Promise<boolean> {
  const ofToday = and(eq(auditEntries.action, 'hold-placed'), eq(auditEntries.day, sql`(now() at time zone 'UTC')::date`))
  const own = and(eq(auditEntries.organisationId, organisationId), eq(auditEntries.actorId, id))
  return (await tx.$count(auditEntries, and(own, ofToday))) > 0
}

/** What they proposed and handed out may be in other hands, or was written by them: it counts for nothing, also later. */
async function forgetHandedOut(tx: Database, organisationId: string, personId: string, today: string): Promise<void> {
  await tx.delete(proposals).where(and(eq(proposals.organisationId, organisationId), eq(proposals.proposedBy, personId), isNull(proposals.decision)))
  await tx
    .update(invitations)
    .set({ burnedOn: today })
    .where(and(eq(invitations.organisationId, organisationId), eq(invitations.issuedBy, personId), isNull(invitations.burnedOn)))
}
