import { date, uuid } from 'drizzle-orm/pg-core'
import { organisations } from './organisations'

/** A calendar day, read and written as `YYYY-MM-DD`. */
export function day(name: string) {
  return date(name, { mode: 'string' })
}

/** Every private row names the organisation that vouches for it; row-level security compares this column. */
export function organisationId() {
  return uuid('organisation_id')
    .notNull()
    .references(() => organisations.id, { onDelete: 'cascade' })
}
