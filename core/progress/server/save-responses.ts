import { and, eq, inArray } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import type { Database } from '@/db/client'
import { attemptResponses } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { fitsDraw, type Responses } from '../attempt-view'
import { findAssessmentKey } from './find-assessment-key'
import { findOwnAttempt, findResult } from './find-own-attempt'

export type ResponsesSaved = { ok: true } | { ok: false; reason: 'not-found' | 'not-in-draw' | 'handed-in' }

/**
 * Keeps the answers to some of an attempt's items; those that `responses` does not name stay as they are, and an empty
 * list takes an answer back. Refused whole when one of them does not fit the draw, or after handing in.
 */
export async function saveResponses(db: Database, learner: Person, attemptId: string, responses: Responses): Promise<ResponsesSaved> {
  return withinOrganisation(db, learner.organisationId, async (tx) => {
    const attempt = await findOwnAttempt(tx, learner, attemptId, { lock: true })
    if (!attempt) return { ok: false, reason: 'not-found' }
    if (await findResult(tx, attempt)) return { ok: false, reason: 'handed-in' }
    const assessment = await findAssessmentKey(tx, attempt.versionId)
    if (!assessment || !fitsDraw(assessment, attempt.draw, responses)) return { ok: false, reason: 'not-in-draw' }
    const named = Object.keys(responses)
    if (named.length > 0)
      await tx.delete(attemptResponses).where(and(eq(attemptResponses.attemptId, attempt.id), inArray(attemptResponses.item, named)))
    const rows = Object.entries(responses).flatMap(([item, response]) =>
      response.length === 0 ? [] : [{ attemptId: attempt.id, organisationId: learner.organisationId, item, response: [...response] }],
    )
    if (rows.length > 0) await tx.insert(attemptResponses).values(rows)
    return { ok: true }
  })
}
