import { sql } from 'drizzle-orm'
import type { Database } from './client'

/**
 * Runs `work` in one transaction that sees only the rows of one organisation: the query authorises,
 * and row-level security stands behind it. All private reads and changes go through here.
 */
export async function withinOrganisation<T>(db: Database, organisationId: string, work: (tx: Database) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    // Not awaited at once: it travels with the first query, on the same connection and so before it. Should it fail, the
    // transaction is broken and everything after it fails too.
    const scoped = tx.execute(sql`select set_config('app.organisation_id', ${organisationId}, true)`).then(() => undefined)
    const [result] = await Promise.all([work(tx), scoped])
    return result
  })
}
