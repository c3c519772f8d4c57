import { and, eq, lte, type SQL } from 'drizzle-orm'
import { deleteAccount } from '@/core/accounts/server/delete-account'
import { addDays, dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import type { Keys } from '@/db/keys/database'
import { people } from '@/db/schema'
import { INACTIVE_DAYS } from '../limits'
import { deleteAccounts } from './delete-accounts'

/**
 * Accounts that nobody has signed in to for long, deleted as their owners would delete them: work is handed over first.
 * The last administrator, and staff whom nobody can take over from, stay until that changes. Demo people are made up.
 */
export function deleteInactiveAccounts(db: Database, now: Date, keys: Keys): Promise<number> {
  const lastDay = addDays(dayOf(now), -INACTIVE_DAYS)
  const inactive = and(lte(people.lastSeenOn, lastDay), eq(people.isDemo, false)) as SQL
  return deleteAccounts(db, inactive, async (tx, person) => (await deleteAccount(tx, keys, person)).ok)
}
