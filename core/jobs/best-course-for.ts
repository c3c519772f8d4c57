import { compareText } from './compare-text'
import { type CourseOffer, isTaught, withPrerequisites } from './course-offers'
import type { Listing } from './listings'
import { type HeldSkill, missingMusts, scoreMatch } from './score-match'

/** The course to learn first, and what it opens. */
export type BestCourse = {
  course: CourseOffer
  /** The assessment is behind the learner: only the practical task is left. */
  passed: boolean
  /** Openings whose must-haves are all there after it (with the courses before it), and were not before. */
  unlocks: number
  /** Openings that it brings nearer: at least one missing must-have is closed. */
  nearer: number
}

type CountedListing = Pick<Listing, 'requirements' | 'openings' | 'filled'>

/**
 * Which course to learn first for the most openings. Most openings unlocked, then most brought nearer, then fewest
 * hours with the courses before it. null when no course closes any gap.
 */
export function bestCourseFor(
  listings: readonly CountedListing[],
  skills: readonly HeldSkill[],
  offers: readonly CourseOffer[],
  known: readonly string[],
): BestCourse | null {
  const gapsOf = listings.map((listing) => ({
    left: Math.max(0, listing.openings - listing.filled),
    gaps: missingMusts(scoreMatch(listing.requirements, skills).rows),
  }))
  const choices = offers.flatMap((course) => {
    const courses = withPrerequisites(course, offers, known)
    if (!courses) return []
    const closing = gapsOf.filter(({ gaps }) => gaps.some((gap) => isTaught(gap, courses)))
    const unlocking = closing.filter(({ gaps }) => gaps.every((gap) => isTaught(gap, courses)))
    const passed = known.includes(course.course)
    const hours = courses.reduce((sum, offer) => sum + (known.includes(offer.course) ? 0 : offer.hours), 0)
    return [{ course, passed, hours, unlocks: sumLeft(unlocking), nearer: sumLeft(closing) }]
  })
  const [best] = choices
    .filter(({ nearer }) => nearer > 0)
    .sort((a, b) => b.unlocks - a.unlocks || b.nearer - a.nearer || a.hours - b.hours || compareText(a.course.course, b.course.course))
  return best ? { course: best.course, passed: best.passed, unlocks: best.unlocks, nearer: best.nearer } : null
}

function sumLeft(listings: readonly { left: number }[]): number {
  return listings.reduce((sum, { left }) => sum + left, 0)
}
