import { and, eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { recordAccess } from '@/core/audit/server/record-access'
import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { signOffs, taskRequests } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { isRowId } from '@/core/installation/row-id'
import { findPinnedCourse } from './find-pinned-course'
import { findTeachableRequest } from './find-task-request'
import { grantSkills } from './grant-skills'

export type Decision = { result: 'passed' | 'again'; seen: string[] }

export type SignedOff = { ok: true } | { ok: false; reason: 'not-found' | 'unknown-point' | 'points-missing' | 'already-decided' }

/**
 * A trainer's decision about a task that waits for them: `passed` needs every point of the checklist, `again` keeps
 * which were seen. The decision takes the request's id, so one request is decided once; the same decision sent again
 * is fine. Passing grants the task's skills as assessed.
 */
export async function signOff(db: Database, trainer: Person, requestId: string, decision: Decision, now: Date): Promise<SignedOff> {
  return withinOrganisation(db, trainer.organisationId, async (tx) => {
    const request = await findTeachableRequest(tx, trainer, requestId, { lock: true })
    if (!request) return repeated(tx, trainer, requestId, decision)
    const { file, course } = await findPinnedCourse(tx, request.versionId)
    if (file.task?.id !== request.task) return { ok: false, reason: 'not-found' }
    const points = file.task.checklist.map((point) => point.id)
    if (decision.seen.some((point) => !points.includes(point))) return { ok: false, reason: 'unknown-point' }
    const seen = points.filter((point) => decision.seen.includes(point))
    if (decision.result === 'passed' && seen.length < points.length) return { ok: false, reason: 'points-missing' }
    const { organisationId } = trainer
    const { learnerId, enrolmentId, task } = request
    const signedOn = dayOf(now)
    await tx
      .insert(signOffs)
      .values({ id: request.id, organisationId, learnerId, enrolmentId, task, trainerId: trainer.id, result: decision.result, seen, signedOn })
    await tx.delete(taskRequests).where(eq(taskRequests.id, request.id))
    if (decision.result === 'passed') {
      await grantSkills(tx, { organisationId, learnerId, kind: 'assessed', sourceId: request.id, course, grantedOn: signedOn }, file.task.skills)
    }
    await recordAccess(tx, trainer, 'task-decided', [learnerId])
    return { ok: true }
  })
}

/** A slow network sends a form twice: the second time its request is gone, and the trainer's own decision stands in its place. */
async function repeated(tx: Database, trainer: Person, requestId: string, decision: Decision): Promise<SignedOff> {
  if (!isRowId(requestId)) return { ok: false, reason: 'not-found' }
  const [made] = await tx
    .select({ result: signOffs.result })
    .from(signOffs)
    .where(and(eq(signOffs.id, requestId), eq(signOffs.trainerId, trainer.id)))
  if (!made) return { ok: false, reason: 'not-found' }
  return made.result === decision.result ? { ok: true } : { ok: false, reason: 'already-decided' }
}
