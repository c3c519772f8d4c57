import { getTableName, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import {
  assessmentVersions,
  attemptResults,
  auditCheckpoints,
  auditEntries,
  courseVersions,
  introductionStages,
  learningEvents,
  lessonVersions,
  pictures,
  signOffs,
} from '@/db/schema'
import { onEveryDatabase } from '../support/databases'

const FACTS = [
  assessmentVersions,
  attemptResults,
  auditCheckpoints,
  auditEntries,
  courseVersions,
  introductionStages,
  learningEvents,
  lessonVersions,
  pictures,
  signOffs,
]

onEveryDatabase('what was published or has happened', (open) => {
  it('is neither changed nor deleted by the application', async () => {
    const { db, close } = await open()
    for (const table of FACTS) {
      for (const right of ['update', 'delete']) {
        const name = getTableName(table)
        const [answer] = await db
          .select({ held: sql<boolean>`has_table_privilege('tada_app', ${name}, ${right})` })
          .from(sql`pg_roles`)
          .limit(1)
        expect(answer?.held, `${right} on ${name}`).toBe(false)
      }
      await expect(db.delete(table)).rejects.toThrow()
    }
    await close()
  })
})
