import { and, eq, type SQL } from 'drizzle-orm'
import type { Account } from '@/core/accounts/person'
import { listOrganisations } from '@/core/accounts/server/list-organisations'
import { lockAdministrators } from '@/core/accounts/server/lock-administrators'
import type { Database } from '@/db/client'
import { people } from '@/db/schema'
import { withinStoppedToo } from '@/db/scope'
import { seeToEach } from './see-to-each'

/** Deletes one person inside a transaction; false when they have to stay for now. */
type Removal = (tx: Database, person: Account) => Promise<boolean>

/** Removes everybody of every organisation for whom `which` is true, each by themselves and as in `seeToEach`. */
export async function deleteAccounts(db: Database, which: SQL, remove: Removal): Promise<number> {
  return seeToEach(await listOrganisations(db), async ({ id: organisationId }) => {
    const wanted = and(eq(people.organisationId, organisationId), which)
    const found = await withinStoppedToo(db, organisationId, (tx) => tx.select({ id: people.id }).from(people).where(wanted))
    return seeToEach(found, ({ id }) =>
      withinStoppedToo(db, organisationId, async (tx) => {
        // In the order in which a deletion locks, so that two never wait for each other.
        await lockAdministrators(tx, organisationId)
        // Whoever signed in or went a moment ago is left alone.
        const still = await tx
          .select({ id: people.id })
          .from(people)
          .where(and(eq(people.id, id), wanted))
          .for('update')
        return still.length > 0 && (await remove(tx, { id, organisationId })) ? 1 : 0
      }),
    )
  })
}
