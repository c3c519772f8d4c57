import { dayOf } from '@/core/installation/days'
import { formatFault } from '@/core/courses/content-fault'
import { readCourses } from '@/core/courses/server/read-courses'
import { publishCourses } from '@/core/courses/server/publish-courses'
import { indexMissingListings } from '@/core/jobs/server/index-missing-listings'
import { openDatabase } from '@/db/client'
import { migrate, migrateKeys } from '@/db/migrate'

/**
 * Brings a PostgreSQL database to the newest schema and publishes the courses of content/, and does the same for the
 * database of the data keys, each as its tables' owner.
 */
async function main() {
  const url = process.env['DATABASE_OWNER_URL']
  if (!url) throw new Error('DATABASE_OWNER_URL is missing: migrations run as the role that owns the tables, not as the one that serves.')
  const keysUrl = process.env['KEYS_DATABASE_OWNER_URL']
  if (!keysUrl) throw new Error("KEYS_DATABASE_OWNER_URL is missing: people's data keys stand in a database of their own. See docs/operations.md.")
  await migrateApart(keysUrl)
  const owner = await openDatabase({ url })
  try {
    await migrate(owner)
    const today = dayOf(new Date())
    const { changed, faults } = await publishCourses(owner.db, readCourses(), today)
    await indexMissingListings(owner.db, today)
    console.log(`The schema is up to date. Newly published: ${changed.join(', ') || 'nothing'}.`)
    for (const fault of faults) console.error(formatFault(fault))
    // Readers keep the version that they had: the installation may be served, but somebody must mend the course.
    if (faults.length > 0) process.exitCode = 1
  } finally {
    await owner.close()
  }
}

async function migrateApart(url: string) {
  const keys = await openDatabase({ url })
  try {
    await migrateKeys(keys)
  } finally {
    await keys.close()
  }
}

await main()
