import { formatFault } from '@/core/courses/content-fault'
import { checkContent } from '@/core/courses/server/check-content'
import { checkCourses } from '@/core/courses/server/read-courses'

/** `npm run content -- check [course]`: every fault of content/, or of one course, with its file and line, for the people who write it. */
function main(): void {
  const [command, only] = process.argv.slice(2)
  if (command !== 'check') {
    console.error('Usage: npm run content -- check [course]')
    process.exit(2)
  }
  const { courses, faults } = only === undefined ? checkContent() : checkOne(only)
  for (const fault of faults) console.error(formatFault(fault))
  console.log(`${courses} courses are ready, ${faults.length} faults.`)
  process.exit(faults.length > 0 ? 1 : 0)
}

function checkOne(course: string) {
  const { courses, faults } = checkCourses('content/courses', course)
  return { courses: courses.length, faults }
}

main()
