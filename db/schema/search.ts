import type { Locale } from '@/core/installation/locales'
import type { PublicKind } from '@/core/search/entry'
import { customType, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { organisationId } from './columns'
import { listings } from './jobs'

/** What a text is found by, each with where it stands. We write it ourselves, so that no database's locale decides what a word is. */
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

function entryColumns() {
  return {
    locale: text('locale').$type<Locale>().notNull(),
    title: text('title').notNull(),
    /** What a reader sees of it, in normal form: an excerpt is cut from here. */
    body: text('body').notNull(),
    terms: tsvector('terms').notNull(),
  }
}

/** What anyone may find: courses, lessons and skills, a row for each language. Follows from what is published; nothing else stands here. */
export const searchEntries = pgTable(
  'search_entries',
  {
    kind: text('kind').$type<PublicKind>().notNull(),
    /** `courses/<course>`, `courses/<course>/<lesson>` or `skills/<skill>`. */
    address: text('address').notNull(),
    /** What the row was made from, as `courses/<course>` or `skills`: it is made anew as a whole. */
    source: text('source').notNull(),
    /** Which state of the source the row shows. */
    state: text('state').notNull(),
    ...entryColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.address, table.locale] }),
    index('search_entries_source').on(table.source),
    index('search_entries_terms').using('gin', table.terms),
  ],
)

/** Every term of the public entries, and how many of them hold it: the fewer, the more it tells. */
export const searchWords = pgTable('search_words', {
  word: text('word').primaryKey(),
  entries: integer('entries').notNull(),
})

/** Each term with one letter left out, in every way, and whole: a typing error and the word that was meant have one of these in common. */
export const searchSpellings = pgTable(
  'search_spellings',
  {
    spelling: text('spelling').notNull(),
    word: text('word').notNull(),
  },
  (table) => [primaryKey({ columns: [table.spelling, table.word] })],
)

/** What a learner may find of their organisation's listings. */
export const listingEntries = pgTable(
  'listing_entries',
  {
    listingId: uuid('listing_id')
      .notNull()
      .references(() => listings.id, { onDelete: 'cascade' }),
    organisationId: organisationId(),
    ...entryColumns(),
  },
  (table) => [primaryKey({ columns: [table.listingId, table.locale] }), index('listing_entries_organisation').on(table.organisationId)],
)
