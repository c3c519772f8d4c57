import { pgTable, text, uuid } from 'drizzle-orm/pg-core'

/** One key for each person whose private text is stored: without its row the text opens for nobody. */
export const dataKeys = pgTable('data_keys', {
  /** No reference: people live in the other database. */
  personId: uuid('person_id').primaryKey(),
  /** 256 random bits, sealed with the installation's key: this database alone opens nothing either. */
  sealedKey: text('sealed_key').notNull(),
})
