import type { SkillLevel } from '@/core/skills/levels'
import { compareText } from './compare-text'
import { type CourseOffer, isTaught, withPrerequisites } from './course-offers'

/** The courses to take, in an order in which they can be taken, with their hours; and what no course teaches. */
export type Path = { courses: CourseOffer[]; hours: number; untaught: SkillLevel[] }

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
  const search = (chosen: CourseOffer[]): void => {
    if (best && compareWays(chosen, best) >= 0) return
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
  const courses = best ?? []
  return { courses, hours: hoursOf(courses), untaught: gaps.filter((gap) => !taught.includes(gap)) }
}

function hoursOf(courses: readonly CourseOffer[]): number {
  return courses.reduce((sum, offer) => sum + offer.hours, 0)
}

/** Fewer courses, then fewer hours, then by name, so that the same question always gets the same answer. */
function compareWays(a: readonly CourseOffer[], b: readonly CourseOffer[]): number {
  return a.length - b.length || hoursOf(a) - hoursOf(b) || compareText(names(a), names(b))
}

function names(courses: readonly CourseOffer[]): string {
  return courses
    .map((offer) => offer.course)
    .sort()
    .join(' ')
}
