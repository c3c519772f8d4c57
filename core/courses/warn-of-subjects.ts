import { LOCALES } from '@/core/installation/locales'
import { textsOf } from '@/core/lessons/lesson-tree'
import type { CheckedCourse } from './check-course'
import type { ContentFault } from './content-fault'
import { SUBJECTS } from './course-file'
import type { FindSubjects } from './subject-words'

/** Lessons that speak of what may harm when it is wrong, and declare neither the subject nor that they only mention it. */
export function warnOfSubjects({ course, file, lessons }: CheckedCourse, findSubjects: FindSubjects): ContentFault[] {
  return lessons.flatMap(({ lesson, texts }) => {
    const found = LOCALES.flatMap((locale) => findSubjects([texts[locale].title, ...texts[locale].blocks.flatMap(textsOf)].join('\n'), locale))
    return SUBJECTS.flatMap((subject): ContentFault[] => {
      const words = found.filter((each) => each.subject === subject).flatMap((each) => each.words)
      const isKnown = file.subjects?.[subject]?.includes(lesson) || file.mentions?.some((each) => each.lesson === lesson && each.subject === subject)
      if (words.length === 0 || isKnown) return []
      const message = `${lesson} speaks of ${subject} matters (${words.join(', ')}). Put it under subjects with its sources, or under mentions with the reason why it states no facts.`
      return [{ file: `${course}/course.yaml`, line: 1, message }]
    })
  })
}
