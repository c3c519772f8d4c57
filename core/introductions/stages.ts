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
