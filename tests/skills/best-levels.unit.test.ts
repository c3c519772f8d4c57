import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestLevels, type SkillEvidence } from '@/core/skills/best-levels'
import { EVIDENCE_KINDS, LEVELS } from '@/core/skills/levels'

function row(kind: SkillEvidence['kind'], level: SkillEvidence['level'], skill = 'sewing'): SkillEvidence {
  return { skill, level, kind, course: kind === 'self-reported' ? null : 'a-course', grantedOn: '2026-11-20' }
}

it('a trainer who saw it counts before a course, and a course before a word', () => {
  expect(bestLevels([row('course', 3), row('assessed', 2)])).toMatchObject([{ level: 2, evidence: 'assessed' }])
  expect(bestLevels([row('self-reported', 2), row('course', 2)])).toMatchObject([{ level: 2, evidence: 'course', selfReported: null }])
})

it('a person who says more than was shown keeps the shown level, and the claim stands apart', () => {
  expect(bestLevels([row('self-reported', 4), row('course', 2)])).toMatchObject([{ level: 2, evidence: 'course', selfReported: 4 }])
})

it('a skill that is only claimed is shown as a claim', () => {
  expect(bestLevels([row('self-reported', 3)])).toMatchObject([{ level: 3, evidence: 'self-reported', selfReported: null }])
})

it('the better of two courses counts', () => {
  expect(bestLevels([row('course', 1), row('course', 3), row('course', 2)])).toMatchObject([{ level: 3 }])
})

it('whatever a learner has, each skill appears once, at a level that some row of its kind of evidence gives', () => {
  const anyRow = fc.record({
    skill: fc.constantFrom('sewing', 'cooking', 'welding'),
    level: fc.constantFrom(...LEVELS),
    kind: fc.constantFrom(...EVIDENCE_KINDS),
    course: fc.constant(null),
    grantedOn: fc.constant('2026-11-20'),
  })
  fc.assert(
    fc.property(fc.array(anyRow), (rows) => {
      const best = bestLevels(rows)
      expect(new Set(best.map((each) => each.skill)).size).toBe(best.length)
      expect(new Set(best.map((each) => each.skill))).toEqual(new Set(rows.map((each) => each.skill)))
      for (const each of best) {
        const same = rows.filter((one) => one.skill === each.skill)
        expect(same.some((one) => one.kind === each.evidence && one.level === each.level)).toBe(true)
        expect(same.every((one) => EVIDENCE_KINDS.indexOf(one.kind) >= EVIDENCE_KINDS.indexOf(each.evidence))).toBe(true)
      }
    }),
  )
})
