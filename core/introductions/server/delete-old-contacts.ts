import { and, isNotNull, lte, notInArray } from 'drizzle-orm'
import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { contacts, staffKeys } from '@/db/schema'

/**
 * Retention, for the rows that `tx` sees: contacts whose 14 days are over, and then the keys of coordinators that were
 * replaced and that nothing is sealed to any more. Gives how many contacts went.
 */
export async function deleteOldContacts(tx: Database, now: Date): Promise<number> {
  const gone = await tx
    .delete(contacts)
    .where(lte(contacts.deletesOn, dayOf(now)))
    .returning({ id: contacts.introductionId })
  const used = tx.select({ id: contacts.staffKeyId }).from(contacts)
  await tx.delete(staffKeys).where(and(isNotNull(staffKeys.retiredOn), notInArray(staffKeys.id, used)))
  return gone.length
}
