import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Database } from '../client'
import type * as schema from './schema'

/** A connection to where people's data keys stand. */
export type KeysDatabase = PgDatabase<PgQueryResultHKT, typeof schema>

/**
 * Where the data keys are for whoever works in `tx`. In the demo they share its database, and so its transaction: PGlite
 * has one connection, and a query beside an open transaction would wait for ever.
 */
export type Keys = (tx: Database) => KeysDatabase

/** Keys in a database of their own. */
export function keysApart(db: Database): Keys {
  return () => asKeys(db)
}

/** Keys in the main database: for trying out and for tests only. */
export const keysInside: Keys = asKeys

/** The same connection, asked for other tables. */
function asKeys(db: Database): KeysDatabase {
  return db as unknown as KeysDatabase
}
