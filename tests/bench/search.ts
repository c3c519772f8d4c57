import { readCourses } from '@/core/courses/server/read-courses'
import { publishCourses } from '@/core/courses/server/publish-courses'
import { openDatabase } from '@/db/client'
import { migrate, stepDown } from '@/db/migrate'
import { LEAST, measureRecall, WAYS } from '../search/recall'

/** How many of the test set's queries find their answer among the first five things, with every one that does not. */
async function main() {
  const opened = await openDatabase({ directory: null })
  await migrate(opened)
  await stepDown(opened)
  await publishCourses(opened.db, readCourses(), '2026-11-29')
  for (const way of Object.keys(WAYS) as (keyof typeof WAYS)[]) {
    const began = performance.now()
    const { asked, found, missed } = await measureRecall(opened.db, way)
    const milliseconds = Math.round((performance.now() - began) / asked)
    for (const { typed, find, first } of missed) console.log(JSON.stringify({ way, missed: typed, find, first }))
    const ok = found / asked >= LEAST[way]
    console.log(JSON.stringify({ way, asked, found, 'recall@5': Number((found / asked).toFixed(3)), least: LEAST[way], milliseconds, ok }))
    if (!ok) process.exitCode = 1
  }
  await opened.close()
}

await main()
