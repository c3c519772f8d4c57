import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { type BestCourse, bestCourseFor } from '../best-course-for'
import type { CourseOffer } from '../course-offers'
import { compareMatches, type Match, presentMatch } from '../matches'
import type { WorkWishes } from '../wishes'
import { findOpenListings, type ListingOfEmployer } from './find-listings'
import { loadLearnerFacts } from './load-learner-facts'

export type RankedListings = {
  /** Best first. */
  matches: Match[]
  /** What to learn first for the most openings, among listings whose gates do not stand against the learner. */
  bestCourse: BestCourse | null
  wishes: WorkWishes
  /** How many skills are known of the learner. */
  skillCount: number
}

/** The open listings of an organisation, ranked for one learner. The caller has made sure that the learner may be read. */
export async function rankListings(
  tx: Database,
  organisationId: string,
  learnerId: string,
  offers: readonly CourseOffer[],
  today: Day,
): Promise<RankedListings> {
  const [open, facts] = await Promise.all([findOpenListings(tx, organisationId, today), loadLearnerFacts(tx, learnerId)])
  const allowed = excludeBlockedEmployers(open)
  const matches = allowed.map(({ listing, employer }) => presentMatch(listing, employer, facts, offers, today)).sort(compareMatches)
  const reachable = matches.filter((match) => match.state !== 'not-met').map((match) => match.listing)
  return {
    matches,
    bestCourse: bestCourseFor(reachable, facts.skills, offers, facts.known),
    wishes: facts.wishes,
    skillCount: new Set(facts.skills.map((held) => held.skill)).size,
  }
}

/** A blocked employer reaches nobody: none of its listings is shown, ranked or counted. */
export function excludeBlockedEmployers(found: readonly ListingOfEmployer[]): ListingOfEmployer[] {
  return found.filter(({ employer }) => employer.blockedOn === null)
}
