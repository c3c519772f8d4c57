import { and, eq, isNull } from 'drizzle-orm'
import { isFreshlyProven } from '@/core/accounts/fresh-proof'
import type { Person } from '@/core/accounts/person'
import { hasRole } from '@/core/accounts/server/has-role'
import { recordAccess } from '@/core/audit/server/record-access'
import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { people, staffKeys } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { StaffKey } from '../staff-key'

export type KeptStaffKey = { ok: true } | { ok: false; reason: 'not-found' | 'not-proven' }

/**
 * Keeps a coordinator's new key. The one before it still opens what was sealed to it, until that is gone. Whoever sits
 * down at an open session must not put a key of their own there, so the person has proven lately who they are, and the
 * log tells administrators of it.
 */
export function keepStaffKey(db: Database, coordinator: Person, key: StaffKey, now: Date): Promise<KeptStaffKey> {
  const { id: personId, organisationId } = coordinator
  return withinOrganisation(db, organisationId, async (tx): Promise<KeptStaffKey> => {
    // Two keys that come at once come one after the other.
    await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('update')
    if (!(await hasRole(tx, coordinator, 'coordinator'))) return { ok: false, reason: 'not-found' }
    if (!isFreshlyProven(coordinator, now)) return { ok: false, reason: 'not-proven' }
    await tx
      .update(staffKeys)
      .set({ retiredOn: dayOf(now) })
      .where(and(eq(staffKeys.personId, personId), isNull(staffKeys.retiredOn)))
    await tx.insert(staffKeys).values({ ...key, personId, organisationId, madeOn: dayOf(now) })
    await recordAccess(tx, coordinator, 'contact-key-made', [personId])
    return { ok: true }
  })
}
