import { and, eq, sql } from 'drizzle-orm'
import type { Database } from './client'
import { organisations } from './schema'

/** Which organisation an open transaction sees: work that begins inside it joins it. */
const scopes = new WeakMap<Database, string>()

/** The organisation of a transaction was stopped meanwhile, and nothing of it is written. */
export class OrganisationStopped extends Error {
  constructor() {
    super('the organisation stands still')
  }
}

/**
 * Runs `work` in one transaction that sees only the rows of one organisation: the query authorises,
 * and row-level security stands behind it. All private reads and changes go through here. Inside such a
 * transaction it joins it; throws when that one belongs to another organisation, and OrganisationStopped when something
 * was changed while the organisation was stopped.
 */
export async function withinOrganisation<T>(db: Database, organisationId: string, work: (tx: Database) => Promise<T>): Promise<T> {
  return join(db, organisationId, work, true)
}

/** As `withinOrganisation`, also while the organisation stands still: for retention, for its stop, and for the keeper of the server. */
export async function withinStoppedToo<T>(db: Database, organisationId: string, work: (tx: Database) => Promise<T>): Promise<T> {
  return join(db, organisationId, work, false)
}

/** As `withinOrganisation`, for several reads at one moment: the database refuses any change. */
export async function readWithinOrganisation<T>(db: Database, organisationId: string, read: (tx: Database) => Promise<T>): Promise<T> {
  return begin(db, organisationId, 'on', read)
}

async function join<T>(db: Database, organisationId: string, work: (tx: Database) => Promise<T>, isGuarded: boolean): Promise<T> {
  const scope = scopes.get(db)
  if (scope === organisationId) return work(db)
  if (scope !== undefined) throw new Error('a transaction of one organisation was used for another')
  return begin(db, organisationId, 'off', async (tx) => {
    const result = await work(tx)
    if (isGuarded) await refuseWhenStopped(tx, organisationId)
    return result
  })
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

/**
 * The last question of a transaction that has changed something: is the organisation still going? The lock, which does
 * not bar others like it, has a stop wait for this transaction's end, and this one for a stop that came first: nothing is
 * written after a stop.
 */
async function refuseWhenStopped(tx: Database, organisationId: string): Promise<void> {
  const hasChanged = sql`pg_current_xact_id_if_assigned() is not null`
  const [organisation] = await tx
    .select({ stoppedAt: organisations.stoppedAt })
    .from(organisations)
    .where(and(eq(organisations.id, organisationId), hasChanged))
    .for('key share')
  if (organisation?.stoppedAt) throw new OrganisationStopped()
}
