import { eq } from 'drizzle-orm'
import type { Assessment } from '@/core/quizzes/items'
import type { Database } from '@/db/client'
import { assessmentVersions } from '@/db/schema'

/** The assessment of a version with its key: for drawing and marking on the server, never for an answer to a browser. */
export async function findAssessmentKey(db: Database, versionId: string): Promise<Assessment | undefined> {
  const [row] = await db.select().from(assessmentVersions).where(eq(assessmentVersions.versionId, versionId))
  return row?.assessment
}
