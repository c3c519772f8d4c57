import type { Day } from '@/core/installation/days'
import type { Text } from '@/core/installation/locales'
import { compareText } from './compare-text'
import type { Employer } from './employers'
import { type Gate, type GateState, findGates, hardestState } from './find-gates'
import type { Listing } from './listings'
import { type Path, pathToListing } from './path-to-listing'
import type { CourseOffer } from './course-offers'
import { type HeldSkill, type MatchScore, missingMusts, scoreMatch } from './score-match'
import type { WorkWishes } from './wishes'

/** A computed, explained fit of a learner and a listing. It is not consent. */
export type Match = {
  listing: Listing
  employer: { name: Text; place: string }
  gates: Gate[]
  /** The hardest of the gates. */
  state: GateState
  fit: MatchScore
  /** The courses that close what is missing of the must-haves. */
  path: Path
}

/** Everything that is known of a learner for matching. */
export type LearnerFacts = { wishes: WorkWishes; skills: HeldSkill[]; known: string[] }

export function presentMatch(listing: Listing, employer: Employer, learner: LearnerFacts, offers: readonly CourseOffer[], today: Day): Match {
  const gates = findGates(listing, employer, learner.wishes, today)
  const fit = scoreMatch(listing.requirements, learner.skills)
  const { name, place } = employer
  return {
    listing,
    employer: { name, place },
    gates,
    state: hardestState(gates),
    fit,
    path: pathToListing(missingMusts(fit.rows), offers, learner.known),
  }
}

/** True when exactly one course stands between the learner and every must-have. */
export function isOneCourseAway({ path }: Pick<Match, 'path'>): boolean {
  return path.courses.length === 1 && path.untaught.length === 0
}

const STATE_ORDER: Record<GateState, number> = { met: 0, ask: 1, 'not-met': 2 }

/** Gates first, then the score, then what closes soonest, then the id, so that the order is always the same. */
export function compareMatches(a: Match, b: Match): number {
  return (
    STATE_ORDER[a.state] - STATE_ORDER[b.state] ||
    b.fit.score - a.fit.score ||
    compareText(a.listing.closesOn, b.listing.closesOn) ||
    compareText(a.listing.id, b.listing.id)
  )
}
