import { and, desc, eq, gte, isNull, sql } from 'drizzle-orm'
import { hasRole } from '@/core/accounts/server/has-role'
import { dayOf } from '@/core/installation/days'
import type { Text } from '@/core/installation/locales'
import { eachOnce, type FoundText, partAnswers, type Ranked, rankFound } from '@/core/search/found'
import { fitOf, heldOf, holdsAny } from '@/core/search/server/rank-entries'
import type { WeighedQuery } from '@/core/search/server/weigh-query'
import type { Database } from '@/db/client'
import { employers, listingEntries, listings, placements } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Actor } from '../actor'

/** `titles`: in every language, whichever it was found in. */
export type FoundListing = FoundText & { address: string; titles: Text }

/** So many listings are looked at more closely. */
const CANDIDATES = 20

/**
 * The open listings of the learner's organisation that answer a query: the same that the page of work shows. Empty for
 * anybody who is no learner.
 */
export async function searchListings(db: Database, learner: Actor, query: WeighedQuery, now: Date): Promise<Ranked<FoundListing>[]> {
  const asked = [...query.terms, ...query.near, ...query.unknown]
  if (asked.length === 0) return []
  const { organisationId } = learner
  const { listingId, locale, title, body, terms } = listingEntries
  const filled = sql`(select count(*) from ${placements} where ${placements.listingId} = ${listings.id})`
  return withinOrganisation(db, organisationId, async (tx) => {
    if (!(await hasRole(tx, learner, 'learner'))) return []
    const found = await tx
      .select({ listingId, titles: listings.title, locale, title, body, fit: fitOf(terms, asked).as('fit'), held: heldOf(terms, asked) })
      .from(listingEntries)
      .innerJoin(listings, eq(listings.id, listingId))
      .innerJoin(employers, eq(employers.id, listings.employerId))
      .where(
        and(
          eq(listingEntries.organisationId, organisationId),
          eq(listings.organisationId, organisationId),
          gte(listings.closesOn, dayOf(now)),
          isNull(employers.blockedOn),
          sql`${listings.openings} > ${filled}`,
          holdsAny(terms, asked),
        ),
      )
      .orderBy(desc(sql`fit`), listingId)
      .limit(CANDIDATES)
    const ranked = rankFound(
      found.map((one) => ({ ...one, address: `jobs/${one.listingId}` })),
      asked,
    )
    return partAnswers(eachOnce(ranked)).answers
  })
}
