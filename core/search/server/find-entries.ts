import { desc, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { searchEntries } from '@/db/schema'
import type { PublicKind } from '../entry'
import { eachOnce, type FoundText, type Ranked, rankFound } from '../found'
import { fitOf, heldOf, holdsAny } from './rank-entries'
import type { WeighedQuery } from './weigh-query'

export type FoundEntry = FoundText & { kind: PublicKind; address: string }

/** So many entries are looked at more closely. */
const CANDIDATES = 40

/** What anyone may find with a query, the best first; each thing once, in the language in which it fits best. */
export async function findEntries(db: Database, { terms, near }: WeighedQuery): Promise<Ranked<FoundEntry>[]> {
  const asked = [...terms, ...near]
  if (asked.length === 0) return []
  const { kind, address, locale, title, body } = searchEntries
  const fit = fitOf(searchEntries.terms, asked)
  const best = db
    .select({ kind, address, locale, title, body, terms: searchEntries.terms, fit: fit.as('fit') })
    .from(searchEntries)
    .where(holdsAny(searchEntries.terms, asked))
    .orderBy(desc(sql`fit`), address)
    .limit(CANDIDATES)
    .as('best')
  const found = await db
    .select({
      kind: best.kind,
      address: best.address,
      locale: best.locale,
      title: best.title,
      body: best.body,
      fit: best.fit,
      held: heldOf(best.terms, asked),
    })
    .from(best)
  return eachOnce(rankFound(found, asked))
}
