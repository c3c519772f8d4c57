import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatFault } from '@/core/courses/content-fault'
import { listCourses } from '@/core/courses/server/find-courses'
import { dayOf } from '@/core/installation/days'
import { type Database, openDatabase } from '@/db/client'
import { DirectoryInUse } from '@/db/directory-lock'
import { migrate, migrateKeys } from '@/db/migrate'
import { processDatabase } from '@/db/process-database'
import { DemoRefused, findDemo, refuseRealPeople } from '@/demo/find-demo'
import { describeSignIn } from '@/demo/sign-in-card'
import { listen } from '@/server/listen'
import { fingerprint } from './install.mjs'

/** Everything that a published course is made of. */
const SOURCES = ['content', 'core/burmese', 'core/courses', 'core/lessons', 'core/quizzes', 'core/search']

/**
 * Serves the demo organisation on the loopback address: what `npm start` runs once everything is built. What only a
 * first start needs is loaded by a first start.
 */
async function main() {
  const port = Number(process.env['PORT'] ?? 3000)
  const directory = process.env['DATA_DIR'] ?? '.data'
  const now = new Date()
  const file = join(directory, 'demo.json')
  if (process.env['DATABASE_URL']) await prepareDemoPostgres(process.env['DATABASE_URL'], file)
  else console.log(`The data stands in ${directory}/ (PGlite). It is for trying out: real people need PostgreSQL (DATABASE_URL).`)
  if (!existsSync(file)) console.log('Loading the demo organisation, its people and two courses …')
  const { db } = await processDatabase()
  await publishChanges(db, join(directory, 'published-from'), now)
  const people = (await findDemo(db, file)) ?? (await (await import('@/demo/load-demo')).loadDemo(db, file, now))
  await listen({ host: '127.0.0.1', port })
  console.log(describeSignIn(people, port))
}

/** Reading and checking every course takes a second: a later start skips it when nothing has changed. */
async function publishChanges(db: Database, stamp: string, now: Date): Promise<void> {
  const sources = fingerprint(SOURCES)
  const isCurrent = existsSync(stamp) && readFileSync(stamp, 'utf8') === sources
  if (isCurrent && (await listCourses(db)).length > 0) return
  const [{ readCourses }, { publishCourses }] = await Promise.all([
    import('@/core/courses/server/read-courses'),
    import('@/core/courses/server/publish-courses'),
  ])
  const { faults } = await publishCourses(db, readCourses(), dayOf(now))
  for (const fault of faults) console.error(formatFault(fault))
  // What was refused is tried, and told, at every start.
  if (faults.length === 0) writeFileSync(stamp, sources)
}

/** With DATABASE_URL set the demo runs on PostgreSQL; the owner's URL migrates it when there is one. Never a real installation's. */
async function prepareDemoPostgres(url: string, file: string): Promise<void> {
  const owner = await openDatabase({ url: process.env['DATABASE_OWNER_URL'] ?? url })
  try {
    await refuseRealPeople(owner.db, file)
    await migrate(owner)
    await migrateKeys(owner)
  } finally {
    await owner.close()
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof DirectoryInUse || error instanceof DemoRefused ? error.message : error)
  process.exit(1)
})
