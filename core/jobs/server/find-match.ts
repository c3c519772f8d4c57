import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { withinOrganisation } from '@/db/scope'
import type { Actor } from '../actor'
import { type Match, presentMatch } from '../matches'
import { isRowId } from '@/core/installation/row-id'
import type { WorkWishes } from '../wishes'
import { findListingOf } from './find-listings'
import { listCourseOffers } from './list-course-offers'
import { loadLearnerFacts } from './load-learner-facts'
import { excludeBlockedEmployers } from './rank-listings'

/**
 * One listing explained for this learner, also when it has closed since. undefined for a listing of another
 * organisation and for one of a blocked employer.
 */
export async function findMatch(
  db: Database,
  learner: Actor,
  listingId: string,
  now: Date,
): Promise<{ match: Match; wishes: WorkWishes } | undefined> {
  if (!isRowId(listingId)) return undefined
  const offers = await listCourseOffers(db)
  return withinOrganisation(db, learner.organisationId, async (tx) => {
    const found = await findListingOf(tx, learner.organisationId, listingId)
    const [allowed] = excludeBlockedEmployers(found ? [found] : [])
    if (!allowed) return undefined
    const facts = await loadLearnerFacts(tx, learner.id)
    const match = presentMatch(allowed.listing, allowed.employer, facts, offers, dayOf(now))
    return { match, wishes: facts.wishes }
  })
}
