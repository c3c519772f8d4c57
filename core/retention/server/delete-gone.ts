import { inArray, lte } from 'drizzle-orm'
import { deleteAccount } from '@/core/accounts/server/delete-account'
import { addDays, dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import type { Keys } from '@/db/keys/database'
import { gone } from '@/db/keys/schema'
import { people } from '@/db/schema'
import { GONE_DAYS } from '../limits'
import { deleteAccounts } from './delete-accounts'

/**
 * Whoever deleted the account and is there again, because an older backup was restored, is deleted again. Who cannot be,
 * as an organisation's last administrator, makes it fail until that changes: nobody is forgotten meanwhile.
 */
export async function deleteGone(db: Database, now: Date, keys: Keys): Promise<number> {
  const known = (await keys(db).select({ id: gone.personId }).from(gone)).map(({ id }) => id)
  const deleted = await deleteAccounts(db, inArray(people.id, known), async (tx, person) => {
    const again = await deleteAccount(tx, keys, person)
    if (!again.ok) throw new Error(`somebody who deleted the account is there again and cannot be deleted yet: ${again.reason}`)
    return true
  })
  await keys(db)
    .delete(gone)
    .where(lte(gone.goneOn, addDays(dayOf(now), -GONE_DAYS)))
  return deleted
}
