import { addDays, type Day } from '@/core/installation/days'
import { type CourseFile, type Subject, SUBJECTS } from './course-file'

/** Facts may be this old, in days, before readers are told to ask somebody. */
export const FRESH_DAYS = 365

/** What may harm when it is wrong in a lesson, and since when nobody has looked at it again. */
export type LessonFacts = { subjects: Subject[]; checkedOn: Day; isOld: boolean }

/** The legal, medical and electrical facts of a lesson; undefined for a lesson without any. The oldest source counts. */
export function factsOf(file: CourseFile, lesson: string, today: Day): LessonFacts | undefined {
  const subjects = SUBJECTS.filter((subject) => file.subjects?.[subject]?.includes(lesson))
  const [checkedOn] = file.sources
    .filter((source) => source.lesson === lesson)
    .map((source) => source.checked)
    .sort()
  if (subjects.length === 0 || !checkedOn) return undefined
  return { subjects, checkedOn, isOld: isOld(checkedOn, today) }
}

/** True for a source that nobody has looked at for longer than `FRESH_DAYS`. */
export function isOld(checkedOn: Day, today: Day): boolean {
  return addDays(checkedOn, FRESH_DAYS) < today
}
