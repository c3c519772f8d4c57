import { join } from 'node:path'
import { dayOf } from '@/core/installation/days'
import { checkTexts, forbiddenWordFinder } from '../check-texts'
import { checkWords } from '../check-words'
import type { CheckedCourse } from '../check-course'
import type { ContentFault } from '../content-fault'
import { warningsOf } from '../warn-of-course'
import { subjectFinder } from '../subject-words'
import { checkCourses, readForbiddenWords, readSubjectWords } from './read-courses'
import { readFolder } from './read-folder'

/**
 * Every fault in `content/`: courses, the texts of the interface, and the writing of all that a passer-by may read.
 * Warnings are what no publishing waits for: facts that nobody has looked at for a year, translations behind their source.
 */
export function checkContent(
  now: Date,
  content: string = join(process.cwd(), 'content'),
): { courses: CheckedCourse[]; faults: ContentFault[]; warnings: ContentFault[] } {
  const findForbidden = forbiddenWordFinder(readForbiddenWords())
  const findSubjects = subjectFinder(readSubjectWords())
  const { courses, faults } = checkCourses(join(content, 'courses'))
  const words = new Map([...readFolder(join(content, 'words'))].filter(([path]) => path !== 'forbidden.json'))
  const inFolder = (folder: string) => (fault: ContentFault) => ({ ...fault, file: `${folder}/${fault.file}` })
  const lists = ['skills', 'places', 'search'].flatMap((folder) =>
    [...readFolder(join(content, folder))].flatMap(([path, source]) => checkTexts(path, source, findForbidden)).map(inFolder(`content/${folder}`)),
  )
  return {
    courses,
    warnings: courses.flatMap((course) => warningsOf(course, dayOf(now), findSubjects)).map(inFolder('content/courses')),
    faults: [
      ...faults.map(inFolder('content/courses')),
      ...checkWords(words).map(inFolder('content/words')),
      ...[...words].flatMap(([path, source]) => checkTexts(path, source, findForbidden)).map(inFolder('content/words')),
      ...lists,
    ],
  }
}
