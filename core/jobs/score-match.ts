import { EVIDENCE_KINDS, type EvidenceKind, type Level } from '@/core/skills/levels'
import { compareText } from './compare-text'
import type { Requirement } from './listings'

/** Names the rule below; a stored score says by which rule it came about. */
export const FORMULA = 'skills-1'

/** What evidence is worth: seen by somebody, learnt in a course, or told by the learner. */
const EVIDENCE_WEIGHT: Record<EvidenceKind, number> = { assessed: 1, course: 0.8, 'self-reported': 0.5 }

/** A skill that says nothing of its needs is neither a good nor a bad match. */
const AVERAGE = 50
const GOOD_FROM = 70
const PARTIAL_FROM = 35

/** One reason to believe that a learner has a skill; there may be several for one skill. */
export type HeldSkill = { skill: string; level: Level; kind: EvidenceKind }

/** One required skill, explained: what is needed, what is there, why we believe it, and how far it counts (0 to 1). */
export type MatchRow = { skill: string; must: boolean; need: Level; have: Level | 0; evidence: EvidenceKind | null; cover: number }

export type MatchLabel = 'good' | 'partial' | 'far'

export type MatchScore = {
  /** 0 to 100, whole. */
  score: number
  label: MatchLabel
  /** Must-haves first, then by skill: the order of the input never matters. */
  rows: MatchRow[]
  formula: typeof FORMULA
}

/**
 * How well skills fit what a listing asks for. Per required skill, weighted 2 for a must-have and 1 otherwise:
 * min(have / need, 1) × the worth of its evidence. A missing must-have keeps the label at 'partial' or below.
 * More skills never lower a score, and gates are no part of it.
 */
export function scoreMatch(requirements: readonly Requirement[], skills: readonly HeldSkill[]): MatchScore {
  const rows = requirements.map((requirement) => explainRow(requirement, skills)).sort(byNeed)
  const weight = rows.reduce((sum, row) => sum + weightOf(row), 0)
  const covered = rows.reduce((sum, row) => sum + weightOf(row) * row.cover, 0)
  const score = weight === 0 ? AVERAGE : Math.round((100 * covered) / weight)
  return { score, label: labelOf(score, rows), rows, formula: FORMULA }
}

/** The must-haves that the learner does not reach yet, at the level that is needed. */
export function missingMusts(rows: readonly MatchRow[]): { skill: string; level: Level }[] {
  return rows.filter((row) => row.must && row.have < row.need).map((row) => ({ skill: row.skill, level: row.need }))
}

function explainRow({ skill, level: need, must }: Requirement, skills: readonly HeldSkill[]): MatchRow {
  const rows = skills.filter((held) => held.skill === skill).map((held) => rowOf(held, need, must))
  const [shown = { skill, must, need, have: 0, evidence: null, cover: 0 }] = rows.sort(byBelief)
  // What is shown and what counts most may differ: somebody assessed at 3 who says they are at 4.
  return { ...shown, cover: Math.max(0, ...rows.map((row) => row.cover)) }
}

function rowOf({ skill, level: have, kind }: HeldSkill, need: Level, must: boolean): MatchRow {
  return { skill, must, need, have, evidence: kind, cover: Math.min(have / need, 1) * EVIDENCE_WEIGHT[kind] }
}

/**
 * Which of several reasons stands for the skill: one that reaches the level before one that does not, since a claim of
 * one's own closes a gap too; then what counts most; then the higher level; then the stronger kind of evidence.
 */
function byBelief(a: MatchRow, b: MatchRow): number {
  const reached = Number(b.have >= b.need) - Number(a.have >= a.need)
  return reached || b.cover - a.cover || b.have - a.have || strength(b) - strength(a)
}

function strength(row: MatchRow): number {
  return row.evidence === null ? -1 : EVIDENCE_KINDS.length - EVIDENCE_KINDS.indexOf(row.evidence)
}

function byNeed(a: MatchRow, b: MatchRow): number {
  return Number(b.must) - Number(a.must) || compareText(a.skill, b.skill) || b.need - a.need
}

function weightOf(row: MatchRow): number {
  return row.must ? 2 : 1
}

function labelOf(score: number, rows: readonly MatchRow[]): MatchLabel {
  if (score < PARTIAL_FROM) return 'far'
  return score >= GOOD_FROM && missingMusts(rows).length === 0 ? 'good' : 'partial'
}
