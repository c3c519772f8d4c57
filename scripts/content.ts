import { join } from 'node:path'
import { formatFault } from '@/core/courses/content-fault'
import { checkContent } from '@/core/courses/server/check-content'
import { checkCourses, courseFolders, readSubjectWords } from '@/core/courses/server/read-courses'
import { recordCourseItems } from '@/core/courses/server/record-items'
import { recordTranslation, reviewTranslation } from '@/core/courses/server/record-translation'
import { subjectFinder } from '@/core/courses/subject-words'
import { warningsOf } from '@/core/courses/warn-of-course'
import { dayOf } from '@/core/installation/days'
import { reportContent } from './content-report'
import { findHeavyCourses } from './weigh-course'

const COURSES = join(process.cwd(), 'content/courses')

const USAGE = `npm run content -- check [course]                      every fault, with its file and line
npm run content -- record [course]                     notes what each translation was made from, and what new items mean
npm run content -- record <course> <item>...           notes that somebody looked: these items mean the same in other words, or are withdrawn
npm run content -- review <course> <reviewer> [lesson] notes that somebody read both texts
npm run content -- report                              a table of all courses`

/** For the people who write courses. */
async function main(): Promise<void> {
  const [command, course, ...more] = process.argv.slice(2)
  const [reviewer, lesson] = more
  if (command === 'check') return check(course)
  if (command === 'record') return (course ? [course] : courseFolders(COURSES)).forEach((each) => record(each, more))
  if (command === 'review' && course && reviewer) return console.log(reviewTranslation(join(COURSES, course), reviewer, lesson))
  if (command === 'report') return reportContent()
  console.error(USAGE)
  process.exitCode = 2
}

function record(course: string, looked: string[]): void {
  const folder = join(COURSES, course)
  console.log(recordTranslation(folder))
  const items = recordCourseItems(folder, looked)
  if (items) console.log(items.file)
  for (const refusal of items?.refused ?? []) console.error(refusal)
  if (items && items.refused.length > 0) process.exitCode = 1
}

async function check(course: string | undefined): Promise<void> {
  const now = new Date()
  const { courses, faults, warnings } = course === undefined ? checkContent(now) : checkOne(course, now)
  const all = [...faults, ...(await findHeavyCourses(courses))]
  for (const warning of warnings) console.warn(`${formatFault(warning)} (a warning)`)
  for (const fault of all) console.error(formatFault(fault))
  console.log(`${courses.length} courses are ready, ${all.length} faults, ${warnings.length} warnings.`)
  if (all.length > 0) process.exitCode = 1
}

function checkOne(course: string, now: Date) {
  const findSubjects = subjectFinder(readSubjectWords())
  const { courses, faults } = checkCourses(COURSES, course)
  return { courses, faults, warnings: courses.flatMap((each) => warningsOf(each, dayOf(now), findSubjects)) }
}

await main()
