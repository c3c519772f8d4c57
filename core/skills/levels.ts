/** Four plain levels: 1 knows the basics, 2 does simple work alone, 3 does it well alone, 4 can teach it. */
export const LEVELS = [1, 2, 3, 4] as const

export type Level = (typeof LEVELS)[number]

/** Why a skill is believed: a trainer or the server saw it (assessed), a course was passed, or the learner says so. */
export const EVIDENCE_KINDS = ['assessed', 'course', 'self-reported'] as const

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** A skill at a level, as a course grants it and a listing asks for it. */
export type SkillLevel = { skill: string; level: Level }
