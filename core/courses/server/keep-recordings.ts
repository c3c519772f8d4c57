import { and, eq, notInArray } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { recordings } from '@/db/schema'
import { recordingNames } from '../asset-names'
import type { CheckedCourse } from '../check-course'

/**
 * Keeps exactly the recordings that the course's folder has now. A voice is of a person, who may want it back: unlike
 * texts and drawings it does not stay for the sake of older versions.
 */
export async function keepRecordings(tx: Database, { course, lessons }: CheckedCourse): Promise<void> {
  const rows = lessons.flatMap((lesson) => {
    const names = recordingNames(lesson.recordings)
    return [...lesson.recordings].map(([line, { opus, m4a }]) => ({ course, name: names.get(line) ?? '', opus, m4a }))
  })
  const names = rows.map(({ name }) => name)
  await tx.delete(recordings).where(and(eq(recordings.course, course), notInArray(recordings.name, names)))
  if (rows.length > 0) await tx.insert(recordings).values(rows).onConflictDoNothing()
}
