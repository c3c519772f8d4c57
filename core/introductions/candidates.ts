import { addDays, type Day } from '@/core/installation/days'
import { compareText } from '@/core/jobs/compare-text'
import type { Gate, GateState } from '@/core/jobs/find-gates'
import type { MatchScore } from '@/core/jobs/score-match'

/** A learner of the coordinator's caseload, seen from one listing. */
export type Candidate = {
  learner: { id: string; handle: string }
  gates: Gate[]
  /** The hardest of the gates. */
  state: GateState
  fit: MatchScore
  /** The learner's introduction to this very listing, if one is under way. */
  introductionId: string | null
  /** How often the learner was introduced to anybody, and when last. */
  introduced: number
  lastIntroducedOn: Day | null
  since: Day
}

/** After an introduction others come first for a while, so that chances do not pile up on a few people. */
const REST_DAYS = 14

/**
 * The fair order: gates first, then those who were not introduced lately, then the score, then who had the fewest
 * introductions, then who has waited longest.
 */
export function inFairOrder(candidates: readonly Candidate[], today: Day): Candidate[] {
  const order: Record<GateState, number> = { met: 0, ask: 1, 'not-met': 2 }
  return [...candidates].sort(
    (a, b) =>
      order[a.state] - order[b.state] ||
      Number(isResting(a, today)) - Number(isResting(b, today)) ||
      b.fit.score - a.fit.score ||
      a.introduced - b.introduced ||
      compareText(a.since, b.since) ||
      compareText(a.learner.handle, b.learner.handle),
  )
}

/** True in the two weeks after an introduction. */
export function isResting(candidate: Pick<Candidate, 'lastIntroducedOn'>, today: Day): boolean {
  return candidate.lastIntroducedOn !== null && candidate.lastIntroducedOn > addDays(today, -REST_DAYS)
}
