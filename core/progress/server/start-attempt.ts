import { asc, eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { dayOf } from '@/core/installation/days'
import { drawItems } from '@/core/quizzes/draw-items'
import type { Database } from '@/db/client'
import { attemptResults, attempts } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { findAssessmentKey } from './find-assessment-key'
import { findOwnEnrolment } from './find-own-enrolment'

/** `state`: `new`, `under-way` (the one that waits to be finished) or `passed` (there is nothing more to show). */
export type AttemptStarted =
  | { ok: true; attempt: string; state: 'new' | 'under-way' | 'passed' }
  | { ok: false; reason: 'not-enrolled' | 'no-assessment' }

/**
 * Draws items for a new attempt at the assessment of the version that the enrolment pins. Who has an attempt under way
 * gets that one back, and who has passed gets the attempt that passed. `random` gives numbers in [0, 1).
 */
export async function startAttempt(db: Database, learner: Person, course: string, now: Date, random: () => number): Promise<AttemptStarted> {
  return withinOrganisation(db, learner.organisationId, async (tx) => {
    const enrolment = await findOwnEnrolment(tx, learner, course, { lock: true })
    if (!enrolment) return { ok: false, reason: 'not-enrolled' }
    const earlier = await tx
      .select({ id: attempts.id, passed: attemptResults.passed })
      .from(attempts)
      .leftJoin(attemptResults, eq(attemptResults.attemptId, attempts.id))
      .where(eq(attempts.enrolmentId, enrolment.id))
      .orderBy(asc(attempts.seq))
    const passed = earlier.find((attempt) => attempt.passed === true)
    if (passed) return { ok: true, attempt: passed.id, state: 'passed' }
    const underWay = earlier.find((attempt) => attempt.passed === null)
    if (underWay) return { ok: true, attempt: underWay.id, state: 'under-way' }
    const assessment = await findAssessmentKey(tx, enrolment.versionId)
    if (!assessment) return { ok: false, reason: 'no-assessment' }
    const [made] = await tx
      .insert(attempts)
      .values({
        organisationId: learner.organisationId,
        learnerId: learner.id,
        enrolmentId: enrolment.id,
        versionId: enrolment.versionId,
        draw: drawItems(assessment.items, assessment.draw, random),
        startedOn: dayOf(now),
      })
      .returning({ id: attempts.id })
    if (!made) throw new Error('the attempt that was just made is missing')
    return { ok: true, attempt: made.id, state: 'new' }
  })
}
