import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { searchEntries, searchSpellings, searchWords } from '@/db/schema'

/** Shorter words become others by a single letter: none is offered for a typing error. */
const FEWEST_LETTERS = 3

/** Counts anew which words the public entries hold, after some of them changed. Expects to be asked seldom. */
export async function countWords(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${searchWords} in share row exclusive mode`)
    await tx.delete(searchSpellings)
    await tx.delete(searchWords)
    await tx.execute(sql`
      insert into ${searchWords} (word, entries)
      select term, count(*) from ${searchEntries}, unnest(tsvector_to_array(${searchEntries.terms})) term group by term`)
    // As `without` of spelling.ts does it.
    await tx.execute(sql`
      insert into ${searchSpellings} (spelling, word)
      select distinct case when place = 0 then word else overlay(word placing '' from place for 1) end, word
      from ${searchWords}, generate_series(0, length(word)) place
      where length(word) >= ${FEWEST_LETTERS}`)
  })
}
