import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type HeldSkill, missingMusts, scoreMatch } from '@/core/jobs/score-match'
import { heldSkill, heldSkills, requirements } from './arbitraries'

const LABELS = ['far', 'partial', 'good']

it('a new skill never lowers a score or a label', () => {
  fc.assert(
    fc.property(requirements, heldSkills, heldSkill, (needs, skills, added) => {
      const before = scoreMatch(needs, skills)
      const after = scoreMatch(needs, [...skills, added])
      expect(after.score).toBeGreaterThanOrEqual(before.score)
      expect(LABELS.indexOf(after.label)).toBeGreaterThanOrEqual(LABELS.indexOf(before.label))
      expect(missingMusts(after.rows).length).toBeLessThanOrEqual(missingMusts(before.rows).length)
    }),
  )
})

it('the order in which skills or needs stand never matters', () => {
  fc.assert(
    fc.property(requirements, heldSkills, (needs, skills) => {
      expect(scoreMatch([...needs].reverse(), [...skills].reverse())).toEqual(scoreMatch(needs, skills))
    }),
  )
})

it('a score is a whole number from 0 to 100, explained by one row per required skill', () => {
  fc.assert(
    fc.property(requirements, heldSkills, (needs, skills) => {
      const { score, rows, formula } = scoreMatch(needs, skills)
      expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true)
      expect(rows.map((row) => row.skill).sort()).toEqual(needs.map((need) => need.skill).sort())
      expect(formula).toBe('skills-1')
    }),
  )
})

it('a missing must-have never carries the label good', () => {
  fc.assert(
    fc.property(requirements, heldSkills, (needs, skills) => {
      const { label, rows } = scoreMatch(needs, skills)
      if (missingMusts(rows).length > 0) expect(label).not.toBe('good')
    }),
  )
})

const held = (skill: string, level: HeldSkill['level'], kind: HeldSkill['kind']): HeldSkill => ({ skill, level, kind })

it('what somebody saw counts whole, what a course gave 0.8, what the learner says 0.5; half the level counts half', () => {
  const needs = [{ skill: 'sewing', level: 2, must: true } as const]
  expect(scoreMatch(needs, [held('sewing', 2, 'assessed')]).score).toBe(100)
  expect(scoreMatch(needs, [held('sewing', 4, 'course')]).score).toBe(80)
  expect(scoreMatch(needs, [held('sewing', 2, 'self-reported')]).score).toBe(50)
  expect(scoreMatch(needs, [held('sewing', 1, 'assessed')]).score).toBe(50)
})

it('a must-have weighs twice what a nice-to-have does', () => {
  const needs = [
    { skill: 'sewing', level: 1, must: true },
    { skill: 'typing', level: 1, must: false },
  ] as const
  expect(scoreMatch(needs, [held('sewing', 1, 'assessed')]).score).toBe(67)
  expect(scoreMatch(needs, [held('typing', 1, 'assessed')])).toMatchObject({ score: 33, label: 'far' })
})

it('a listing that names no skill scores the average, for everybody', () => {
  expect(scoreMatch([], [])).toMatchObject({ score: 50, label: 'partial', rows: [] })
})

it("a learner's own word closes a gap, and what was seen below it still counts", () => {
  const needs = [{ skill: 'sewing', level: 4, must: true } as const]
  const { score, rows } = scoreMatch(needs, [held('sewing', 3, 'assessed'), held('sewing', 4, 'self-reported')])
  expect(rows[0]).toMatchObject({ have: 4, evidence: 'self-reported' })
  expect([score, missingMusts(rows)]).toEqual([75, []])
})
