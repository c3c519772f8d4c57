import { and, eq, lte } from 'drizzle-orm'
import { deleteAccount } from '@/core/accounts/server/delete-account'
import { listOrganisations } from '@/core/accounts/server/list-organisations'
import { lockAdministrators } from '@/core/accounts/server/lock-administrators'
import { addDays, dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import type { Keys } from '@/db/keys/database'
import { people } from '@/db/schema'
import { withinStoppedToo } from '@/db/scope'
import { INACTIVE_DAYS } from '../limits'

/**
 * Accounts that nobody has signed in to for long, deleted as their owners would delete them: work is handed over first.
 * The last administrator, and staff whom nobody can take over from, stay until that changes. Demo people are made up.
 */
export async function deleteInactiveAccounts(db: Database, now: Date, keys: Keys): Promise<number> {
  const lastDay = addDays(dayOf(now), -INACTIVE_DAYS)
  const inactive = and(lte(people.lastSeenOn, lastDay), eq(people.isDemo, false))
  let deleted = 0
  for (const { id: organisationId } of await listOrganisations(db)) {
    const found = await withinStoppedToo(db, organisationId, (tx) => tx.select({ id: people.id }).from(people).where(inactive))
    for (const { id } of found) {
      // Each by itself: one that cannot be deleted keeps no other.
      const isDeleted = await withinStoppedToo(db, organisationId, async (tx) => {
        // In the order in which a deletion locks, so that two never wait for each other.
        await lockAdministrators(tx, organisationId)
        // Whoever signed in a moment ago stays.
        const still = await tx
          .select({ id: people.id })
          .from(people)
          .where(and(eq(people.id, id), inactive))
          .for('update')
        return still.length > 0 && (await deleteAccount(tx, keys, { id, organisationId })).ok
      })
      if (isDeleted) deleted++
    }
  }
  return deleted
}
