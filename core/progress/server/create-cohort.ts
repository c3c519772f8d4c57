import { eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { cohorts, currentCourses } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'

export type CohortCreated = { ok: true; cohort: string } | { ok: false; reason: 'not-a-trainer' | 'no-such-course' }

/** Makes an empty cohort that this trainer leads through one course. */
export async function createCohort(
  db: Database,
  trainer: Person,
  { name, course }: { name: string; course: string },
  now: Date,
): Promise<CohortCreated> {
  if (!trainer.roles.includes('trainer')) return { ok: false, reason: 'not-a-trainer' }
  return withinOrganisation(db, trainer.organisationId, async (tx) => {
    const [current] = await tx.select().from(currentCourses).where(eq(currentCourses.course, course))
    if (!current) return { ok: false, reason: 'no-such-course' }
    const [made] = await tx
      .insert(cohorts)
      .values({ organisationId: trainer.organisationId, name, course, trainerId: trainer.id, createdOn: dayOf(now) })
      .returning({ id: cohorts.id })
    if (!made) throw new Error('the cohort that was just made is missing')
    return { ok: true, cohort: made.id }
  })
}
