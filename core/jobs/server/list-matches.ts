import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { withinOrganisation } from '@/db/scope'
import type { Actor } from '../actor'
import type { CourseOffer } from '../course-offers'
import { type RankedListings, rankListings } from './rank-listings'

/** The open listings of the learner's organisation, ranked for this learner; `offers` from `listCourseOffers`. */
export async function listMatches(db: Database, learner: Actor, offers: readonly CourseOffer[], now: Date): Promise<RankedListings> {
  return withinOrganisation(db, learner.organisationId, (tx) => rankListings(tx, learner.organisationId, learner.id, offers, dayOf(now)))
}
