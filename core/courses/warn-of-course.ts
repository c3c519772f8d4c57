import type { Day } from '@/core/installation/days'
import type { CheckedCourse } from './check-course'
import { warnOfWording } from './check-item-record'
import type { ContentFault } from './content-fault'
import { placeItems } from './item-record'
import { factsOf } from './lesson-facts'
import type { FindSubjects } from './subject-words'
import { warnOfSubjects } from './warn-of-subjects'

/**
 * What somebody should look at again in a course that may be published: old facts, translations behind
 * their source, items in other words, and subjects that nobody declared.
 */
export function warningsOf(checked: CheckedCourse, today: Day, findSubjects: FindSubjects): ContentFault[] {
  const { course, file, lessons, assessment, itemRecord } = checked
  const old = lessons.flatMap(({ lesson }): ContentFault[] => {
    const facts = factsOf(file, lesson, today)
    if (!facts?.isOld) return []
    const message = `The ${facts.subjects.join(' and ')} facts of ${lesson} were last looked at on ${facts.checkedOn}. Look at their sources again.`
    return [{ file: `${course}/course.yaml`, line: 1, message }]
  })
  const stale = lessons.flatMap(({ lesson, states }): ContentFault[] => {
    if (states.stale === 0) return []
    return [{ file: `${course}/${lesson}/my.mdx`, line: 1, message: `${states.stale} paragraphs are older than their source in en.mdx.` }]
  })
  const reworded = warnOfWording(course, placeItems(lessons, assessment?.items ?? []), itemRecord)
  return [...old, ...stale, ...reworded, ...warnOfSubjects(checked, findSubjects)]
}
