import { formatFault } from '@/core/courses/content-fault'
import { checkContent } from '@/core/courses/server/check-content'

/** `npm run content -- check`: every fault of content/ with its file and line, for the people who write it. */
function main(): void {
  const command = process.argv[2]
  if (command !== 'check') {
    console.error('Usage: npm run content -- check')
    process.exit(2)
  }
  const { courses, faults } = checkContent()
  for (const fault of faults) console.error(formatFault(fault))
  console.log(`${courses} courses are ready, ${faults.length} faults.`)
  process.exit(faults.length > 0 ? 1 : 0)
}

main()
