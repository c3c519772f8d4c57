import { count, desc, eq, inArray } from 'drizzle-orm'
import { LOCALES } from '@/core/installation/locales'
import type { Database } from '@/db/client'
import { searchEntries, searchSpellings, searchWords } from '@/db/schema'
import { without } from '../spelling'
import type { QueryForm } from '../read-query'
import { totalWeight, unknownPieces, weighNear, weighTerms, weighUnknown, type WeightedTerm } from '../weigh-terms'

/** So many words at most are looked through for what was meant. */
const MOST_LOOKED_AT = 400

export type WeighedQuery = {
  terms: WeightedTerm[]
  /** Words that were perhaps meant, besides those that were typed. */
  near: WeightedTerm[]
  /** What was typed and stands in no public text: an organisation's listings may have it. */
  unknown: WeightedTerm[]
}

/** Understands a query in the way of which the most is known, and finds what was perhaps meant by the rest. */
export async function weighQuery(db: Database, forms: readonly QueryForm[]): Promise<WeighedQuery> {
  const asked = [...new Set(forms.flatMap(({ terms, others, pieces }) => [...terms, ...others, ...pieces]))]
  if (asked.length === 0) return { terms: [], near: [], unknown: [] }
  const { word, entries } = searchWords
  const [rows, [all]] = await Promise.all([
    db.select({ word, entries }).from(searchWords).where(inArray(word, asked)),
    db.select({ count: count() }).from(searchEntries),
  ])
  const lexicon = { entries: new Map(rows.map((row) => [row.word, row.entries])), all: (all?.count ?? 0) / LOCALES.length }
  const weighed = forms.map((form) => ({ form, terms: weighTerms(form, lexicon) }))
  const sense = ({ form, terms }: (typeof weighed)[number]) => totalWeight(terms) * form.likelihood
  const best = weighed.reduce((a, b) => (sense(b) > sense(a) ? b : a))
  const unknown = weighUnknown(best.form, lexicon)
  const pieces = unknownPieces(best.form, lexicon)
  if (pieces.length === 0) return { terms: best.terms, near: [], unknown }
  const near = await db
    .selectDistinct({ word, entries })
    .from(searchSpellings)
    .innerJoin(searchWords, eq(searchWords.word, searchSpellings.word))
    .where(inArray(searchSpellings.spelling, pieces.flatMap(without)))
    .orderBy(desc(entries), word)
    .limit(MOST_LOOKED_AT)
  return { terms: best.terms, near: weighNear(pieces, near, best.form, lexicon.all), unknown }
}
