import type { Day } from '@/core/installation/days'
import type { Text } from '@/core/installation/locales'
import type { WagePeriod } from '@/core/jobs/listings'
import type { SkillEvidence } from '@/core/skills/best-levels'
import type { IntroductionState } from './consent'
import { type CloseReason, type SharedField, type Stage, STAGES } from './stages'

/** The job that an introduction is about. */
export type IntroducedListing = {
  id: string
  title: Text
  place: string
  wage: { amount: number; period: WagePeriod; currency: string }
  employer: Text
}

export type ReachedStage = { stage: Stage; reachedOn: Day }

type Introduction = {
  id: string
  askedBy: 'learner' | 'coordinator'
  /** The furthest stage. */
  stage: Stage
  /** Every stage that was reached, in order. */
  reached: ReachedStage[]
  state: IntroductionState
  expiresOn: Day
  closedOn: Day | null
  closeReason: CloseReason | null
}

/** What the learner sees of an introduction of their own. */
export type OwnIntroduction = Introduction & {
  /** null when the employer was shut out since: nothing of it is shown any more. */
  listing: IntroducedListing | null
  /** What the learner agreed to show to this one employer. */
  shares: SharedField[]
}

/** What the learner's coordinator sees of it in a list. */
export type CaseloadIntroduction = Introduction & {
  learner: { id: string; handle: string }
  listing: IntroducedListing
  employerBlocked: boolean
}

/** What the coordinator may pass on: a field is absent unless the learner agreed to it and the agreement holds. */
export type SharedFacts = { skills?: SkillEvidence[]; place?: string | null; papers?: string[] | null }

export type CaseloadIntroductionFile = CaseloadIntroduction & { shares: SharedField[]; shared: SharedFacts }

/** The furthest of the stages that were reached. */
export function furthestStage(reached: readonly ReachedStage[]): Stage {
  return STAGES.findLast((stage) => reached.some((row) => row.stage === stage)) ?? 'asked'
}
