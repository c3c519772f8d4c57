import { sql } from 'drizzle-orm'
import type { Database } from './client'

/** Which organisation an open transaction sees: work that begins inside it joins it. */
const scopes = new WeakMap<Database, string>()

/**
 * Runs `work` in one transaction that sees only the rows of one organisation: the query authorises,
 * and row-level security stands behind it. All private reads and changes go through here. Inside such a
 * transaction it joins it; throws when that one belongs to another organisation.
 */
export async function withinOrganisation<T>(db: Database, organisationId: string, work: (tx: Database) => Promise<T>): Promise<T> {
  const scope = scopes.get(db)
  if (scope === organisationId) return work(db)
  if (scope !== undefined) throw new Error('a transaction of one organisation was used for another')
  return begin(db, organisationId, 'off', work)
}

/** As `withinOrganisation`, for several reads at one moment: the database refuses any change. */
export async function readWithinOrganisation<T>(db: Database, organisationId: string, read: (tx: Database) => Promise<T>): Promise<T> {
  return begin(db, organisationId, 'on', read)
}

function begin<T>(db: Database, organisationId: string, readOnly: 'on' | 'off', work: (tx: Database) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    scopes.set(tx, organisationId)
    // Not awaited at once: it travels with the first query, on the same connection and so before it. Should it fail, the
    // transaction is broken and everything after it fails too.
    const scoped = tx
      .execute(sql`select set_config('app.organisation_id', ${organisationId}, true), set_config('transaction_read_only', ${readOnly}, true)`)
      .then(() => undefined)
    const [result] = await Promise.all([work(tx), scoped])
    return result
  })
}
