import { and, eq, inArray } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { dayOf } from '@/core/installation/days'
import type { Assessment } from '@/core/quizzes/items'
import type { Database } from '@/db/client'
import { attemptResponses, attemptResults } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { unansweredNumbers } from '../attempt-view'
import { markAttempt } from '../mark-attempt'
import { findAssessmentKey } from './find-assessment-key'
import { findOwnAttempt, findResponses, findResult, type StoredAttempt } from './find-own-attempt'
import { findPinnedCourse } from './find-pinned-course'
import { grantSkills } from './grant-skills'

export type AttemptSubmitted =
  | { ok: true; passed: boolean }
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: 'unanswered'; numbers: number[] }

/**
 * Hands an attempt in: marks it with the key, keeps the result, and on passing grants the course's skills, all or
 * nothing. What was typed is forgotten with the mark. Items without an answer count as wrong, so they are refused with their numbers unless the learner said
 * `evenUnanswered`. Handing in again gives the same result.
 */
export async function submitAttempt(
  db: Database,
  learner: Person,
  attemptId: string,
  { evenUnanswered }: { evenUnanswered: boolean },
  now: Date,
): Promise<AttemptSubmitted> {
  return withinOrganisation(db, learner.organisationId, async (tx) => {
    const attempt = await findOwnAttempt(tx, learner, attemptId, { lock: true })
    if (!attempt) return { ok: false, reason: 'not-found' }
    const earlier = await findResult(tx, attempt)
    if (earlier) return { ok: true, passed: earlier.passed }
    const responses = await findResponses(tx, attempt)
    const assessment = await findAssessmentKey(tx, attempt.versionId)
    if (!assessment) throw new Error('an attempt names a version without an assessment')
    const numbers = unansweredNumbers(assessment, attempt.draw, responses)
    if (numbers.length > 0 && !evenUnanswered) return { ok: false, reason: 'unanswered', numbers }
    const mark = markAttempt(assessment, attempt.draw, responses)
    await tx.insert(attemptResults).values({ attemptId: attempt.id, organisationId: learner.organisationId, ...mark, submittedOn: dayOf(now) })
    await forgetTyped(tx, attempt, assessment)
    if (mark.passed) await grantForPassing(tx, attempt, now)
    return { ok: true, passed: mark.passed }
  })
}

/** What was typed has been marked: a field for a number is also a field for a name. */
async function forgetTyped(tx: Database, attempt: StoredAttempt, assessment: Assessment): Promise<void> {
  const typed = assessment.items.filter((item) => item.kind === 'type-in').map((item) => item.id)
  if (typed.length === 0) return
  await tx.delete(attemptResponses).where(and(eq(attemptResponses.attemptId, attempt.id), inArray(attemptResponses.item, typed)))
}

async function grantForPassing(tx: Database, attempt: StoredAttempt, now: Date): Promise<void> {
  const { course, file } = await findPinnedCourse(tx, attempt.versionId)
  const { organisationId, learnerId } = attempt
  await grantSkills(tx, { organisationId, learnerId, kind: 'course', sourceId: attempt.id, course, grantedOn: dayOf(now) }, file.skills)
}
