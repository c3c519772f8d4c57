import { sql } from 'drizzle-orm'
import { date, pgTable, text, uuid } from 'drizzle-orm/pg-core'

/** One key for each person whose private text is stored: without its row the text opens for nobody. */
export const dataKeys = pgTable('data_keys', {
  /** No reference: people live in the other database. */
  personId: uuid('person_id').primaryKey(),
  /** 256 random bits, sealed with the installation's key: this database alone opens nothing either. */
  sealedKey: text('sealed_key').notNull(),
})

/**
 * Who deleted the account, and nothing else of them: a backup of the main database that is older brings the account back,
 * and it is deleted again. The row goes when no backup can hold the account any more.
 */
export const gone = pgTable('gone', {
  personId: uuid('person_id').primaryKey(),
  goneOn: date('gone_on', { mode: 'string' })
    .notNull()
    .default(sql`(now() at time zone 'UTC')::date`),
})
