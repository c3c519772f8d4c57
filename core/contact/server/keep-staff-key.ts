import { eq } from 'drizzle-orm'
import { isFreshlyProven } from '@/core/accounts/fresh-proof'
import type { Person } from '@/core/accounts/person'
import { type ContactKeyChange, PROPOSAL_MS } from '@/core/accounts/proposals'
import { hasRole } from '@/core/accounts/server/has-role'
import { forgetWaitingKey } from '@/core/accounts/server/staff-keys'
import { recordAccess } from '@/core/audit/server/record-access'
import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { people, proposals, staffKeys } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { StaffKey } from '../staff-key'

/** `waits` for a key that is not in use until an administrator agrees. */
export type KeptStaffKey = { ok: true; waits?: true } | { ok: false; reason: 'not-found' | 'not-proven' }

/**
 * Keeps a coordinator's new key. The first one is in use at once. Any other waits for an administrator: whoever sits down
 * at an open session must not have learners lock with a key of their own. So the person has also proven lately who they
 * are, and the log tells administrators of it.
 */
export function keepStaffKey(db: Database, coordinator: Person, key: StaffKey, now: Date): Promise<KeptStaffKey> {
  const { id: personId, organisationId } = coordinator
  return withinOrganisation(db, organisationId, async (tx): Promise<KeptStaffKey> => {
    // Two keys that come at once come one after the other.
    await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('update')
    if (!(await hasRole(tx, coordinator, 'coordinator'))) return { ok: false, reason: 'not-found' }
    if (!isFreshlyProven(coordinator, now)) return { ok: false, reason: 'not-proven' }
    // One that was stopped counts too: stopping it and making a "first" one would take one person alone.
    const isFirst = (await tx.$count(staffKeys, eq(staffKeys.personId, personId))) === 0
    if (isFirst) await tx.insert(staffKeys).values({ ...key, personId, organisationId, madeOn: dayOf(now) })
    else await propose(tx, coordinator, { kind: 'replace-contact-key', personId, key }, now)
    await recordAccess(tx, coordinator, 'contact-key-made', [personId])
    return isFirst ? { ok: true } : { ok: true, waits: true }
  })
}

/** The newest takes the place of one that waits already. */
async function propose(tx: Database, { id, organisationId }: Person, change: ContactKeyChange, now: Date): Promise<void> {
  await forgetWaitingKey(tx, id)
  await tx.insert(proposals).values({
    organisationId,
    kind: change.kind,
    detail: change,
    proposedBy: id,
    proposedOn: dayOf(now),
    expiresAt: new Date(now.getTime() + PROPOSAL_MS),
  })
}
