import { and, isNotNull, lte, ne, notInArray } from 'drizzle-orm'
import { addDays, dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { contacts, staffKeys } from '@/db/schema'

/** As long as the log: so long a learner is told that their coordinator's key took another one's place. */
const TOLD_DAYS = 180

/**
 * Retention, for the rows that `tx` sees: contacts whose 14 days are over, and then the private halves of the coordinators'
 * keys that were replaced and that nothing is sealed to any more. That there was such a key is kept longer, or nobody
 * could be told of the change. Gives how many contacts went.
 */
export async function deleteOldContacts(tx: Database, now: Date): Promise<number> {
  const gone = await tx
    .delete(contacts)
    .where(lte(contacts.deletesOn, dayOf(now)))
    .returning({ id: contacts.introductionId })
  const used = tx.select({ id: contacts.staffKeyId }).from(contacts)
  const unused = notInArray(staffKeys.id, used)
  await tx.delete(staffKeys).where(and(lte(staffKeys.retiredOn, addDays(dayOf(now), -TOLD_DAYS)), unused))
  await tx
    .update(staffKeys)
    .set({ wrappedKey: '', salt: '' })
    .where(and(isNotNull(staffKeys.retiredOn), ne(staffKeys.wrappedKey, ''), unused))
  return gone.length
}
