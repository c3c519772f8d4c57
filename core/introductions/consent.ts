import { addDays, type Day } from '@/core/installation/days'
import type { CloseReason, Stage } from './stages'

/** How long an agreement waits for the introduction itself. */
const CONSENT_DAYS = 30

/** The last day on which somebody may be introduced on the word given today. */
export function consentEnd(today: Day): Day {
  return addDays(today, CONSENT_DAYS)
}

/** Where an introduction stands: `expired` when its consent ran out before anybody was introduced. */
export type IntroductionState = 'open' | 'expired' | 'closed'

type Dated = { stage: Stage; expiresOn: Day; closedOn: Day | null; closeReason?: CloseReason | null }

export function stateOf({ stage, expiresOn, closedOn }: Dated, today: Day): IntroductionState {
  if (closedOn !== null) return 'closed'
  const waiting = stage === 'asked' || stage === 'agreed'
  return waiting && expiresOn < today ? 'expired' : 'open'
}
