import type { Person } from '@/core/accounts/person'
import type { Database } from '@/db/client'
import { withinOrganisation } from '@/db/scope'
import type { CourseProgress } from '../course-progress'
import { findOwnEnrolment } from './find-own-enrolment'
import { loadProgress } from './load-progress'

/** Where the learner stands in one course; undefined when not enrolled. */
export async function findOwnProgress(db: Database, learner: Person, course: string): Promise<CourseProgress | undefined> {
  return withinOrganisation(db, learner.organisationId, async (tx) => {
    const enrolment = await findOwnEnrolment(tx, learner, course)
    return enrolment && (await loadProgress(tx, [enrolment]))[0]
  })
}
