import { and, eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { signOffs, taskRequests } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { findOwnEnrolment } from './find-own-enrolment'
import { findPinnedCourse } from './find-pinned-course'

export type SignOffRequested = { ok: true } | { ok: false; reason: 'not-enrolled' | 'no-such-task' | 'passed' }

/** 'I am ready to show this.' The row waits until a trainer decides; asking again while it waits changes nothing. */
export async function requestSignOff(
  db: Database,
  learner: Person,
  { course, task }: { course: string; task: string },
  now: Date,
): Promise<SignOffRequested> {
  return withinOrganisation(db, learner.organisationId, async (tx) => {
    const enrolment = await findOwnEnrolment(tx, learner, course, { lock: true })
    if (!enrolment) return { ok: false, reason: 'not-enrolled' }
    const { file } = await findPinnedCourse(tx, enrolment.versionId)
    if (file.task?.id !== task) return { ok: false, reason: 'no-such-task' }
    const [passed] = await tx
      .select({ id: signOffs.id })
      .from(signOffs)
      .where(and(eq(signOffs.enrolmentId, enrolment.id), eq(signOffs.task, task), eq(signOffs.result, 'passed')))
    if (passed) return { ok: false, reason: 'passed' }
    const { organisationId } = learner
    await tx
      .insert(taskRequests)
      .values({ organisationId, learnerId: learner.id, enrolmentId: enrolment.id, task, askedOn: dayOf(now) })
      .onConflictDoNothing()
    return { ok: true }
  })
}
