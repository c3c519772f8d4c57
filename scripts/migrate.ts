import { dayOf } from '@/core/installation/days'
import { readCourses } from '@/core/courses/server/read-courses'
import { publishCourses } from '@/core/courses/server/publish-courses'
import { openDatabase } from '@/db/client'
import { migrate } from '@/db/migrate'

/** Brings a PostgreSQL database to the newest schema and publishes the courses of content/, as the tables' owner. */
async function main() {
  const url = process.env['DATABASE_OWNER_URL']
  if (!url) throw new Error('DATABASE_OWNER_URL is missing: migrations run as the role that owns the tables, not as the one that serves.')
  const owner = await openDatabase({ url })
  try {
    await migrate(owner)
    const published = await publishCourses(owner.db, readCourses(), dayOf(new Date()))
    console.log(`The schema is up to date. Newly published: ${published.join(', ') || 'nothing, all courses are current'}.`)
  } finally {
    await owner.close()
  }
}

await main()
