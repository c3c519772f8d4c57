import type { SkillLevel } from '@/core/skills/levels'
import { compareText } from './compare-text'
import { type CourseOffer, isTaught, withPrerequisites } from './course-offers'

/** A course on the way. `passed`: the assessment is behind the learner, so that only the practical task is left. */
export type PathCourse = CourseOffer & { passed: boolean }

/** The courses to take, in an order in which they can be taken, with the hours of those not passed; and what no course teaches. */
export type Path = { courses: PathCourse[]; hours: number; untaught: SkillLevel[] }

/**
 * The fewest courses that bring every missing must-have to the level that is needed, with the courses to take before
 * them unless they are `known`; among equals the fewest hours. Exact: every way to close each gap is tried, and a
 * listing has few gaps.
 */
export function pathToListing(gaps: readonly SkillLevel[], offers: readonly CourseOffer[], known: readonly string[]): Path {
  const takeable = offers.flatMap((offer) => {
    const courses = withPrerequisites(offer, offers, known)
    return courses ? [{ offer, courses }] : []
  })
  const all = takeable.map(({ offer }) => offer)
  const taught = gaps.filter((gap) => isTaught(gap, all))
  let best: CourseOffer[] | undefined
  const compare = (a: CourseOffer[], b: CourseOffer[]) => compareWays(a, b, known)
  const search = (chosen: CourseOffer[]): void => {
    if (best && compare(chosen, best) >= 0) return
    const open = taught.find((gap) => !isTaught(gap, chosen))
    if (!open) {
      best = chosen
      return
    }
    for (const { offer, courses } of takeable) {
      if (isTaught(open, [offer])) search([...chosen, ...courses.filter((course) => !chosen.includes(course))])
    }
  }
  search([])
  const courses = (best ?? []).map((offer) => ({ ...offer, passed: known.includes(offer.course) }))
  return { courses, hours: hoursOf(courses, known), untaught: gaps.filter((gap) => !taught.includes(gap)) }
}

function hoursOf(courses: readonly CourseOffer[], known: readonly string[]): number {
  return courses.reduce((sum, { course, hours }) => sum + (known.includes(course) ? 0 : hours), 0)
}

/** Fewer courses, then fewer hours, then by name, so that the same question always gets the same answer. */
function compareWays(a: readonly CourseOffer[], b: readonly CourseOffer[], known: readonly string[]): number {
  return a.length - b.length || hoursOf(a, known) - hoursOf(b, known) || compareText(names(a), names(b))
}

function names(courses: readonly CourseOffer[]): string {
  return courses
    .map((offer) => offer.course)
    .sort()
    .join(' ')
}
