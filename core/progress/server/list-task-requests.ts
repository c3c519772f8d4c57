import { asc, eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { recordAccess } from '@/core/audit/server/record-access'
import type { Day } from '@/core/installation/days'
import type { Text } from '@/core/installation/locales'
import type { Database } from '@/db/client'
import { enrolments, people, taskRequests } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { findPinnedCourse } from './find-pinned-course'
import { teaches } from './own-cohorts'

export type WaitingTask = { id: string; handle: string; course: string; title: Text; askedOn: Day }

/** Tasks that wait for this trainer, the longest waiting first. */
export async function listTaskRequests(db: Database, trainer: Person): Promise<WaitingTask[]> {
  return withinOrganisation(db, trainer.organisationId, async (tx) => {
    const rows = await tx
      .select({
        id: taskRequests.id,
        learnerId: taskRequests.learnerId,
        handle: people.handle,
        course: enrolments.course,
        versionId: enrolments.versionId,
        askedOn: taskRequests.askedOn,
      })
      .from(taskRequests)
      .innerJoin(enrolments, eq(enrolments.id, taskRequests.enrolmentId))
      .innerJoin(people, eq(people.id, taskRequests.learnerId))
      .where(teaches(tx, trainer, taskRequests.learnerId, enrolments.course))
      .orderBy(asc(taskRequests.askedOn), asc(people.handle))
    const waiting: WaitingTask[] = []
    for (const { versionId, learnerId: _, ...row } of rows) {
      const { task } = (await findPinnedCourse(tx, versionId)).file
      if (task) waiting.push({ ...row, title: task.title })
    }
    await recordAccess(
      tx,
      trainer,
      'tasks-listed',
      rows.map(({ learnerId }) => learnerId),
    )
    return waiting
  })
}
