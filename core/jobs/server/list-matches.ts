import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { withinOrganisation } from '@/db/scope'
import type { Actor } from '../actor'
import { listCourseOffers } from './list-course-offers'
import { type RankedListings, rankListings } from './rank-listings'

/** The open listings of the learner's organisation, ranked for this learner. */
export async function listMatches(db: Database, learner: Actor, now: Date): Promise<RankedListings> {
  const offers = await listCourseOffers(db)
  return withinOrganisation(db, learner.organisationId, (tx) => rankListings(tx, learner.organisationId, learner.id, offers, dayOf(now)))
}
