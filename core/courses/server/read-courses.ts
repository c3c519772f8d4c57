import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listSkills } from '@/core/skills/vocabulary'
import { checkCourse, type CheckedCourse, type CourseSurroundings } from '../check-course'
import { forbiddenWordFinder, type ForbiddenWords } from '../check-texts'
import { type ContentFault, formatFault } from '../content-fault'
import type { SubjectWords } from '../subject-words'
import { identifyingFinder, type IdentifyingWords } from '../identifying'
import { readFolder } from './read-folder'

/** Every course folder of `content/courses`, checked. Throws with every fault: a course with faults is not published. */
export function readCourses(folder: string = join(process.cwd(), 'content/courses')): CheckedCourse[] {
  const { courses, faults } = checkCourses(folder)
  if (faults.length > 0) throw new Error(`The courses have faults:\n${faults.map(formatFault).join('\n')}`)
  return courses
}

/** Checks every course folder, or one: the courses without a fault, and all faults of the others. */
export function checkCourses(folder: string, only?: string): { courses: CheckedCourse[]; faults: ContentFault[] } {
  const slugs = courseFolders(folder)
  const around: CourseSurroundings = {
    skills: new Set(listSkills().map((skill) => skill.id)),
    courses: new Set(slugs),
    findForbidden: forbiddenWordFinder(readForbiddenWords()),
    findIdentifying: identifyingFinder(readIdentifyingWords()),
  }
  const checked = slugs.filter((slug) => only === undefined || slug === only).map((slug) => checkCourse(slug, readFolder(join(folder, slug)), around))
  return { courses: checked.flatMap(({ course }) => course ?? []), faults: checked.flatMap(({ faults }) => faults) }
}

/** The names of the course folders, sorted. */
export function courseFolders(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

export function readForbiddenWords(): ForbiddenWords {
  return readWordList('forbidden.json') as ForbiddenWords
}

export function readIdentifyingWords(): IdentifyingWords {
  return readWordList('identifying.json') as IdentifyingWords
}

export function readSubjectWords(): SubjectWords {
  return readWordList('subjects.json') as SubjectWords
}

function readWordList(name: string): unknown {
  return JSON.parse(readFileSync(join(process.cwd(), 'content/words', name), 'utf8'))
}
