import { asc, eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import type { Database } from '@/db/client'
import { enrolments } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { CourseProgress } from '../course-progress'
import { loadProgress } from './load-progress'

/** Where the learner stands in each of their courses, in the order they enrolled; see `nextStep` for what comes next. */
export async function listOwnProgress(db: Database, learner: Person): Promise<CourseProgress[]> {
  return withinOrganisation(db, learner.organisationId, async (tx) => {
    const own = await tx
      .select()
      .from(enrolments)
      .where(eq(enrolments.learnerId, learner.id))
      .orderBy(asc(enrolments.enrolledOn), asc(enrolments.course))
    return loadProgress(tx, own)
  })
}
