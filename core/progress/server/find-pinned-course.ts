import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { assessmentVersions, courseVersions, lessonVersions } from '@/db/schema'
import type { PinnedCourse } from '../pinned-course'

// A published version never changes, so what was read of it once holds for the life of the process.
const known = new Map<string, PinnedCourse>()

/** The part of a course version that progress is derived from. Throws for a version that does not exist. */
export async function findPinnedCourse(db: Database, versionId: string): Promise<PinnedCourse> {
  const held = known.get(versionId)
  if (held) return held
  const [version] = await db.select().from(courseVersions).where(eq(courseVersions.id, versionId))
  if (!version) throw new Error('an enrolment names a course version that does not exist')
  const rows = await db.select().from(lessonVersions).where(eq(lessonVersions.versionId, versionId))
  const bodies = new Map(rows.map((row) => [row.lesson, row.body]))
  const [assessment] = await db
    .select({ versionId: assessmentVersions.versionId })
    .from(assessmentVersions)
    .where(eq(assessmentVersions.versionId, versionId))
  const lessons = version.file.lessons.flatMap((lesson) => {
    const body = bodies.get(lesson)
    return body ? [{ lesson, title: body.title, items: body.practice.map((item) => item.id) }] : []
  })
  const pinned = { versionId, course: version.course, file: version.file, lessons, hasAssessment: assessment !== undefined }
  known.set(versionId, pinned)
  return pinned
}
