import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestCourseFor } from '@/core/jobs/best-course-for'
import { type CourseOffer, isTaught } from '@/core/jobs/course-offers'
import { pathToListing } from '@/core/jobs/path-to-listing'
import type { SkillLevel } from '@/core/skills/levels'
import { heldSkills, offers, requirements } from './arbitraries'

function offer(course: string, hours: number, grants: SkillLevel[], prerequisites: string[] = []): CourseOffer {
  return { course, title: { my: course, en: course }, hours, grants, prerequisites }
}

/** Every set of courses that can be taken as it stands: each prerequisite is in it or known. */
function takeableSets(all: readonly CourseOffer[], known: readonly string[]): CourseOffer[][] {
  const sets = Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_, index) => bits & (1 << index)))
  return sets.filter((set) => set.every((one) => one.prerequisites.every((id) => known.includes(id) || set.some((other) => other.course === id))))
}

const gapsOf = requirements.map((rows) => rows.map(({ skill, level }) => ({ skill, level })))
const known = fc.subarray(['course-0', 'course-1'])

it('no smaller set of courses reaches the job than the one that is shown, compared with trying every set', () => {
  fc.assert(
    fc.property(gapsOf, offers, known, (gaps, all, known) => {
      const path = pathToListing(gaps, all, known)
      const sets = takeableSets(all, known)
      const taught = gaps.filter((gap) => sets.some((set) => isTaught(gap, set)))
      const reaching = sets.filter((set) => taught.every((gap) => isTaught(gap, set)))
      const fewest = Math.min(...reaching.map((set) => set.length))
      const hours = (set: CourseOffer[]) => set.reduce((sum, one) => sum + (known.includes(one.course) ? 0 : one.hours), 0)
      expect(path.courses).toHaveLength(fewest)
      expect(path.hours).toBe(Math.min(...reaching.filter((set) => set.length === fewest).map(hours)))
      expect(path.untaught).toEqual(gaps.filter((gap) => !taught.includes(gap)))
    }),
  )
})

it('courses come in an order in which they can be taken', () => {
  fc.assert(
    fc.property(gapsOf, offers, known, (gaps, all, known) => {
      const { courses } = pathToListing(gaps, all, known)
      courses.forEach((one, index) => {
        for (const id of one.prerequisites) expect(known.includes(id) || courses.slice(0, index).some((other) => other.course === id)).toBe(true)
      })
    }),
  )
})

it('a course that stops below the level that is needed is not offered as the way', () => {
  expect(pathToListing([{ skill: 'sewing', level: 2 }], [offer('hems', 4, [{ skill: 'sewing', level: 1 }])], [])).toEqual({
    courses: [],
    hours: 0,
    untaught: [{ skill: 'sewing', level: 2 }],
  })
})

it('a course that was passed is not asked for again as a prerequisite', () => {
  const all = [offer('first', 3, [{ skill: 'typing', level: 1 }]), offer('second', 5, [{ skill: 'sewing', level: 1 }], ['first'])]
  expect(pathToListing([{ skill: 'sewing', level: 1 }], all, []).hours).toBe(8)
  expect(pathToListing([{ skill: 'sewing', level: 1 }], all, ['first']).hours).toBe(5)
})

it('a course whose assessment is passed counts no hours: its practical task is what is left', () => {
  const all = [offer('first', 3, [{ skill: 'typing', level: 1 }])]
  expect(pathToListing([{ skill: 'typing', level: 1 }], all, ['first'])).toMatchObject({ courses: [{ course: 'first', passed: true }], hours: 0 })
})

it('the course to learn first is the one that opens most openings, not the one that touches most listings', () => {
  const all = [offer('phones', 4, [{ skill: 'phone', level: 1 }]), offer('bricks', 6, [{ skill: 'bricks', level: 1 }])]
  const need = (...skills: string[]) => skills.map((skill) => ({ skill, level: 1, must: true }) as const)
  const listings = [
    { requirements: need('bricks'), openings: 5, filled: 0 },
    { requirements: need('phone'), openings: 9, filled: 7 },
    { requirements: need('phone', 'sewing'), openings: 20, filled: 0 },
  ]
  expect(bestCourseFor(listings, [], all, [])).toMatchObject({ course: { course: 'bricks' }, unlocks: 5, nearer: 5 })
  expect(bestCourseFor(listings, [{ skill: 'bricks', level: 1, kind: 'course' }], all, [])).toMatchObject({
    course: { course: 'phones' },
    unlocks: 2,
    nearer: 22,
  })
})

it('nobody is sent to a course that opens nothing', () => {
  fc.assert(
    fc.property(fc.array(requirements, { maxLength: 4 }), heldSkills, offers, (needs, skills, all) => {
      const best = bestCourseFor(
        needs.map((requirements) => ({ requirements, openings: 1, filled: 0 })),
        skills,
        all,
        [],
      )
      if (best) expect(best.nearer).toBeGreaterThan(0)
      expect(bestCourseFor([], skills, all, [])).toBeNull()
    }),
  )
})
