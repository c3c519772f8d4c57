import { and, eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { recordAccess } from '@/core/audit/server/record-access'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { enrolments, people, signOffs, taskRequests } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { CourseTask } from '../pinned-course'
import { isRowId } from '@/core/installation/row-id'
import { findPinnedCourse } from './find-pinned-course'
import { teaches } from './own-cohorts'

export type TaskRequestView = {
  id: string
  handle: string
  course: string
  askedOn: Day
  task: CourseTask
  earlier: { result: 'passed' | 'again'; seen: string[]; signedOn: Day }[]
}

/** A request that waits for this trainer, with the checklist of the learner's version and the decisions before. */
export async function findTaskRequest(db: Database, trainer: Person, requestId: string): Promise<TaskRequestView | undefined> {
  return withinOrganisation(db, trainer.organisationId, async (tx) => {
    const request = await findTeachableRequest(tx, trainer, requestId)
    if (!request) return undefined
    const [person] = await tx.select({ handle: people.handle }).from(people).where(eq(people.id, request.learnerId))
    const { task } = (await findPinnedCourse(tx, request.versionId)).file
    if (!person || task?.id !== request.task) return undefined
    const earlier = await tx
      .select({ result: signOffs.result, seen: signOffs.seen, signedOn: signOffs.signedOn })
      .from(signOffs)
      .where(and(eq(signOffs.enrolmentId, request.enrolmentId), eq(signOffs.task, request.task)))
      .orderBy(signOffs.seq)
    await recordAccess(tx, trainer, 'task-opened', [request.learnerId])
    return { id: request.id, handle: person.handle, course: request.course, askedOn: request.askedOn, task, earlier }
  })
}

const columns = {
  id: taskRequests.id,
  learnerId: taskRequests.learnerId,
  enrolmentId: taskRequests.enrolmentId,
  task: taskRequests.task,
  askedOn: taskRequests.askedOn,
  course: enrolments.course,
  versionId: enrolments.versionId,
}

/** The request, if its learner is in a cohort of this trainer for that very course. */
export async function findTeachableRequest(tx: Database, trainer: Person, requestId: string, { lock = false } = {}) {
  if (!isRowId(requestId)) return undefined
  const query = tx
    .select(columns)
    .from(taskRequests)
    .innerJoin(enrolments, eq(enrolments.id, taskRequests.enrolmentId))
    .where(and(eq(taskRequests.id, requestId), teaches(tx, trainer, taskRequests.learnerId, enrolments.course)))
  const [row] = await (lock ? query.for('update', { of: taskRequests }) : query)
  return row
}
