import { eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { isGuide } from '@/core/courses/course-file'
import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { cohorts, courseVersions, currentCourses } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { findOwnCohort } from './own-cohorts'

export type CohortCreated = { ok: true; cohort: string } | { ok: false; reason: 'not-a-trainer' | 'no-such-course' | 'not-found' }

/**
 * Makes an empty cohort that this trainer leads through one course. `id` is a UUID made with the form: a form that is
 * sent twice makes one cohort. An id that stands for somebody else's cohort is refused as not found.
 */
export async function createCohort(
  db: Database,
  trainer: Person,
  { id, name, course }: { id?: string | undefined; name: string; course: string },
  now: Date,
): Promise<CohortCreated> {
  if (!trainer.roles.includes('trainer')) return { ok: false, reason: 'not-a-trainer' }
  return withinOrganisation(db, trainer.organisationId, async (tx) => {
    const [current] = await tx
      .select({ file: courseVersions.file })
      .from(currentCourses)
      .innerJoin(courseVersions, eq(courseVersions.id, currentCourses.versionId))
      .where(eq(currentCourses.course, course))
    if (!current || isGuide(current.file)) return { ok: false, reason: 'no-such-course' }
    const [made] = await tx
      .insert(cohorts)
      .values({ id, organisationId: trainer.organisationId, name, course, trainerId: trainer.id, createdOn: dayOf(now) })
      .onConflictDoNothing()
      .returning({ id: cohorts.id })
    const cohort = made ?? (await findOwnCohort(tx, trainer, id ?? ''))
    return cohort ? { ok: true, cohort: cohort.id } : { ok: false, reason: 'not-found' }
  })
}
