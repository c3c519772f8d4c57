import { join } from 'node:path'
import { formatFault } from '@/core/courses/content-fault'
import { checkContent } from '@/core/courses/server/check-content'
import { checkCourses, courseFolders } from '@/core/courses/server/read-courses'
import { recordTranslation, reviewTranslation } from '@/core/courses/server/record-translation'
import { warningsOf } from '@/core/courses/warn-of-course'
import { dayOf } from '@/core/installation/days'
import { reportContent } from './content-report'

const COURSES = join(process.cwd(), 'content/courses')

const USAGE = `npm run content -- check [course]                      every fault, with its file and line
npm run content -- record [course]                     notes what each translation was made from
npm run content -- review <course> <reviewer> [lesson] notes that somebody read both texts
npm run content -- report                              a table of all courses`

/** For the people who write courses. */
async function main(): Promise<void> {
  const [command, course, reviewer, lesson] = process.argv.slice(2)
  if (command === 'check') return check(course)
  if (command === 'record') {
    for (const each of course ? [course] : courseFolders(COURSES)) console.log(recordTranslation(join(COURSES, each)))
    return
  }
  if (command === 'review' && course && reviewer) return console.log(reviewTranslation(join(COURSES, course), reviewer, lesson))
  if (command === 'report') return reportContent()
  console.error(USAGE)
  process.exitCode = 2
}

function check(course: string | undefined): void {
  const now = new Date()
  const { courses, faults, warnings } = course === undefined ? checkContent(now) : checkOne(course, now)
  for (const warning of warnings) console.warn(`${formatFault(warning)} (a warning)`)
  for (const fault of faults) console.error(formatFault(fault))
  console.log(`${courses} courses are ready, ${faults.length} faults, ${warnings.length} warnings.`)
  if (faults.length > 0) process.exitCode = 1
}

function checkOne(course: string, now: Date) {
  const { courses, faults } = checkCourses(COURSES, course)
  return { courses: courses.length, faults, warnings: courses.flatMap((each) => warningsOf(each, dayOf(now))) }
}

await main()
