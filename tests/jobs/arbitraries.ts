import fc from 'fast-check'
import type { CourseOffer } from '@/core/jobs/course-offers'
import type { Requirement } from '@/core/jobs/listings'
import type { HeldSkill } from '@/core/jobs/score-match'
import { EVIDENCE_KINDS, LEVELS } from '@/core/skills/levels'

const SKILLS = ['bricks', 'cooking', 'sewing', 'typing', 'listening']

const skill = fc.constantFrom(...SKILLS)
const level = fc.constantFrom(...LEVELS)

export const heldSkill: fc.Arbitrary<HeldSkill> = fc.record({ skill, level, kind: fc.constantFrom(...EVIDENCE_KINDS) })
export const heldSkills = fc.array(heldSkill, { maxLength: 8 })
export const requirements: fc.Arbitrary<Requirement[]> = fc.uniqueArray(fc.record({ skill, level, must: fc.boolean() }), {
  selector: (row) => row.skill,
  maxLength: SKILLS.length,
})

const grants = fc.uniqueArray(fc.record({ skill, level }), { selector: (grant) => grant.skill, minLength: 1, maxLength: 2 })

/** Up to six courses; a course may need earlier ones, and now and then one that nobody offers. */
export const offers: fc.Arbitrary<CourseOffer[]> = fc
  .array(fc.record({ hours: fc.integer({ min: 1, max: 9 }), grants, before: fc.array(fc.nat(6), { maxLength: 2 }) }), { maxLength: 6 })
  .map((rows) =>
    rows.map(({ hours, grants, before }, index) => ({
      course: `course-${index}`,
      title: { my: `သင်တန်း ${index}`, en: `Course ${index}` },
      hours,
      grants,
      prerequisites: before.filter((other) => other < index || other === 6).map((other) => `course-${other}`),
    })),
  )
