import { and, eq, isNull } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { people, staffKeys } from '@/db/schema'
import type { Person } from '../person'
import type { ContactKeyChange } from '../proposals'

/**
 * Puts another key for contacts in the place of a coordinator's current one, if there is one; `approveProposal` calls it
 * when an administrator agrees. The one before it still opens what was sealed to it, until that is gone.
 */
export async function replaceStaffKey(tx: Database, administrator: Person, { personId, key }: ContactKeyChange, today: Day): Promise<{ ok: true }> {
  const { organisationId } = administrator
  // Two keys that come at once come one after the other.
  await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('update')
  await tx
    .update(staffKeys)
    .set({ retiredOn: today })
    .where(and(eq(staffKeys.personId, personId), isNull(staffKeys.retiredOn)))
  await tx.insert(staffKeys).values({ ...key, personId, organisationId, madeOn: today })
  return { ok: true }
}
