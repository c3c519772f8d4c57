import { eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { isGuide } from '@/core/courses/course-file'
import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { courseVersions, currentCourses, enrolments } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { type Enrolment, findOwnEnrolment } from './find-own-enrolment'

export type Enrolled = { ok: true; enrolment: Enrolment } | { ok: false; reason: 'no-such-course' }

/**
 * Registers the learner in a course, on the version that readers get now. Who is enrolled already stays as they are:
 * a learner under way keeps the version that they began with.
 */
export async function enrol(db: Database, learner: Person, course: string, now: Date): Promise<Enrolled> {
  return withinOrganisation(db, learner.organisationId, async (tx) => {
    const already = await findOwnEnrolment(tx, learner, course)
    if (already) return { ok: true, enrolment: already }
    const [current] = await tx
      .select({ versionId: currentCourses.versionId, file: courseVersions.file })
      .from(currentCourses)
      .innerJoin(courseVersions, eq(courseVersions.id, currentCourses.versionId))
      .where(eq(currentCourses.course, course))
    // Nobody is registered in a guide: who reads about sleep or papers is kept nowhere.
    if (!current || isGuide(current.file)) return { ok: false, reason: 'no-such-course' }
    const row = { organisationId: learner.organisationId, learnerId: learner.id, course, versionId: current.versionId, enrolledOn: dayOf(now) }
    // Two taps at once: the first makes the row, the second finds it.
    await tx.insert(enrolments).values(row).onConflictDoNothing()
    const enrolment = await findOwnEnrolment(tx, learner, course)
    if (!enrolment) throw new Error('the enrolment that was just made is missing')
    return { ok: true, enrolment }
  })
}
