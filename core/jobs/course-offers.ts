import type { Text } from '@/core/installation/locales'
import type { CourseFile } from '@/core/courses/course-file'
import type { SkillLevel } from '@/core/skills/levels'

/** What a course gives and asks, as far as the way to a job needs it. */
export type CourseOffer = {
  course: string
  title: Text
  hours: number
  prerequisites: string[]
  /** What passing the assessment and the practical task grant together. */
  grants: SkillLevel[]
}

export function offerOf(course: string, file: CourseFile): CourseOffer {
  const { title, hours, prerequisites } = file
  return { course, title, hours, prerequisites, grants: [...file.skills, ...(file.task?.skills ?? [])] }
}

/**
 * The course with everything that has to be taken before it, first things first; courses in `known` are behind the
 * learner. null when a prerequisite is not offered: then the course cannot be taken either.
 */
export function withPrerequisites(course: CourseOffer, offers: readonly CourseOffer[], known: readonly string[]): CourseOffer[] | null {
  const ordered: CourseOffer[] = []
  const seen = new Set<string>()
  const visit = (offer: CourseOffer): boolean => {
    if (seen.has(offer.course)) return true
    seen.add(offer.course)
    for (const id of offer.prerequisites.filter((id) => !known.includes(id))) {
      const before = offers.find((other) => other.course === id)
      if (!before || !visit(before)) return false
    }
    ordered.push(offer)
    return true
  }
  return visit(course) ? ordered : null
}

/** True when one of the courses grants the skill at the level or above. */
export function isTaught(gap: SkillLevel, courses: readonly CourseOffer[]): boolean {
  return courses.some((offer) => offer.grants.some((grant) => grant.skill === gap.skill && grant.level >= gap.level))
}
