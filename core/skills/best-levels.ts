import type { Day } from '@/core/installation/days'
import { EVIDENCE_KINDS, type EvidenceKind, type Level } from './levels'

/** One reason to believe that a person has a skill at a level. */
export type SkillEvidence = { skill: string; level: Level; kind: EvidenceKind; course: string | null; grantedOn: Day }

/** What is believed of one skill. */
export type BestLevel = {
  skill: string
  /** The highest level among the rows of the strongest kind of evidence. */
  level: Level
  evidence: EvidenceKind
  /** The course behind it, where one is. */
  course: string | null
  grantedOn: Day
  /** What the learner says, where that is higher than what is shown by `evidence`. Never counts as more than a claim. */
  selfReported: Level | null
}

/**
 * One entry per skill. The rule: the strongest kind of evidence decides (assessed before course before self-reported),
 * and among rows of that kind the highest level. A higher claim never lifts the level; it stands apart in
 * `selfReported`, so that an employer sees what was shown and a coordinator sees what to check.
 * Skills come in the order of their first row.
 */
export function bestLevels(evidence: readonly SkillEvidence[]): BestLevel[] {
  const bySkill = new Map<string, SkillEvidence[]>()
  for (const row of evidence) bySkill.set(row.skill, [...(bySkill.get(row.skill) ?? []), row])
  return [...bySkill.entries()].map(([skill, rows]) => {
    const best = rows.reduce((one, other) => (isStronger(other, one) ? other : one))
    const claim = rows.find((row) => row.kind === 'self-reported')
    return {
      skill,
      level: best.level,
      evidence: best.kind,
      course: best.course,
      grantedOn: best.grantedOn,
      selfReported: claim && claim.level > best.level ? claim.level : null,
    }
  })
}

function isStronger(one: SkillEvidence, other: SkillEvidence): boolean {
  const rank = (kind: EvidenceKind) => EVIDENCE_KINDS.indexOf(kind)
  return rank(one.kind) < rank(other.kind) || (one.kind === other.kind && one.level > other.level)
}
