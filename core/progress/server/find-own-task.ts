import { and, eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import type { Text } from '@/core/installation/locales'
import type { Database } from '@/db/client'
import { cohortMembers, cohorts } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { TaskState } from '../course-progress'
import type { CourseTask } from '../pinned-course'
import { findOwnEnrolment } from './find-own-enrolment'
import { findPinnedCourse } from './find-pinned-course'
import { loadProgress } from './load-progress'

export type OwnTask = {
  course: string
  courseTitle: Text
  task: CourseTask
  state: TaskState
  /** False while no trainer would see a request: the learner is in no cohort for this course. */
  hasTrainer: boolean
}

/** The practical task of a course in the version that the learner's enrolment pins; undefined when not enrolled. */
export async function findOwnTask(db: Database, learner: Person, course: string, taskId: string): Promise<OwnTask | undefined> {
  return withinOrganisation(db, learner.organisationId, async (tx) => {
    const enrolment = await findOwnEnrolment(tx, learner, course)
    if (!enrolment) return undefined
    const { file } = await findPinnedCourse(tx, enrolment.versionId)
    const [progress] = await loadProgress(tx, [enrolment])
    if (!progress?.task || file.task?.id !== taskId) return undefined
    const teaching = await tx
      .select({ id: cohorts.id })
      .from(cohorts)
      .innerJoin(cohortMembers, eq(cohortMembers.cohortId, cohorts.id))
      .where(and(eq(cohorts.course, course), eq(cohortMembers.learnerId, learner.id)))
      .limit(1)
    return { course, courseTitle: file.title, task: file.task, state: progress.task.state, hasTrainer: teaching.length > 0 }
  })
}
