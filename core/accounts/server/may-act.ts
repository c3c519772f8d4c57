import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/**
 * The condition that a person may come in and act: their organisation does not stand still, and nobody holds them. Every
 * query that lets somebody in asks it. A function of the database answers, because it is asked before the organisation is
 * known, where row-level security would hide a hold.
 */
export function mayAct(personId: PgColumn): SQL {
  return sql`may_act(${personId})`
}

/** The condition that nobody holds a person, whether their organisation stands still or not. */
export function isFree(personId: PgColumn): SQL {
  return sql`not is_held(${personId})`
}
