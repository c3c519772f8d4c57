/** The stages of an introduction in their order; each is reached at most once and none is skipped backwards. */
export const STAGES = ['asked', 'agreed', 'introduced', 'interview', 'offered', 'started'] as const

export type Stage = (typeof STAGES)[number]

export const CLOSE_REASONS = [
  'learner-declined',
  'consent-withdrawn',
  'consent-expired',
  'employer-declined',
  'offer-withdrawn',
  'opening-filled',
  'unreachable',
  'unsafe',
] as const

export type CloseReason = (typeof CLOSE_REASONS)[number]

/** What a learner may agree to show to one employer. */
export const SHARED_FIELDS = ['skills', 'place', 'papers'] as const

export type SharedField = (typeof SHARED_FIELDS)[number]

/** The two who move an introduction; an employer has no account and speaks through the coordinator. */
export type Mover = 'learner' | 'coordinator'

/** The stages that `by` may move an introduction to: only the learner agrees, and nobody skips a stage. */
export function nextStages(stage: Stage, by: Mover): Stage[] {
  if (stage === 'asked') return by === 'learner' ? ['agreed'] : []
  const next = STAGES[STAGES.indexOf(stage) + 1]
  return by === 'coordinator' && next ? [next] : []
}

/** Why `by` may end an introduction at this stage. A job that was started is a placement, and no coordinator closes it. */
export function closings(stage: Stage, by: Mover): CloseReason[] {
  if (by === 'learner') return stage === 'asked' ? ['learner-declined'] : ['consent-withdrawn']
  switch (stage) {
    case 'asked':
    case 'agreed':
      return ['opening-filled', 'unreachable', 'unsafe']
    case 'introduced':
    case 'interview':
      return ['employer-declined', 'learner-declined', 'opening-filled', 'unreachable', 'unsafe']
    case 'offered':
      return ['offer-withdrawn', 'learner-declined', 'opening-filled', 'unreachable', 'unsafe']
    case 'started':
      return []
  }
}

/** While the coordinator brings the two together, they need a way to reach the learner: not before the learner agreed, nor once the job is theirs. */
export function needsContact(stage: Stage): boolean {
  return stage !== 'asked' && stage !== 'started'
}
