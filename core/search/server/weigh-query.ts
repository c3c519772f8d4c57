import { count, desc, eq, inArray } from 'drizzle-orm'
import { LOCALES } from '@/core/installation/locales'
import type { Database } from '@/db/client'
import { searchEntries, searchSpellings, searchWords } from '@/db/schema'
import { without } from '../spelling'
import type { QueryForm } from '../read-query'
import { type KnownWord, type Lexicon, totalWeight, unknownPieces, weighNear, weighTerms, weighUnknown, type WeightedTerm } from '../weigh-terms'

/** So many words at most are looked through for what was meant. */
const MOST_LOOKED_AT = 400
/** What a way to read counts for however unlikely it is. */
const LIKELY_ANYWAY = 0.25

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
  const pieces = [...new Set(forms.flatMap((form) => unknownPieces(form, lexicon)))]
  const near = await findNear(db, pieces)
  const readings = forms.map((form) => readAs(form, lexicon, near))
  return readings.reduce((a, b) => (b.sense > a.sense ? b : a))
}

/** A query read in one way; `sense`: how much of it is known, or nearly, by how likely this way is. */
function readAs(form: QueryForm, lexicon: Lexicon, near: readonly KnownWord[]): WeighedQuery & { sense: number } {
  const terms = weighTerms(form, lexicon)
  const meant = weighNear(unknownPieces(form, lexicon), near, form, lexicon.all)
  // A typing error makes one font look like the other: how likely a way is says something, and not all.
  const likely = LIKELY_ANYWAY + (1 - LIKELY_ANYWAY) * form.likelihood
  const heaviest = Math.max(0, ...meant.map(({ weight }) => weight))
  return { terms, near: meant, unknown: weighUnknown(form, lexicon), sense: (totalWeight(terms) + heaviest) * likely }
}

async function findNear(db: Database, pieces: readonly string[]): Promise<KnownWord[]> {
  if (pieces.length === 0) return []
  const { word, entries } = searchWords
  return db
    .selectDistinct({ word, entries })
    .from(searchSpellings)
    .innerJoin(searchWords, eq(searchWords.word, searchSpellings.word))
    .where(inArray(searchSpellings.spelling, pieces.flatMap(without)))
    .orderBy(desc(entries), word)
    .limit(MOST_LOOKED_AT)
}
