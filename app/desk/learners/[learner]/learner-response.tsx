import type { FormState } from '@/app/_page/form'
import { htmlResponse } from '@/app/_page/respond'
import type { Visitor } from '@/app/_page/routes'
import { listIntroductionsOfLearner } from '@/core/introductions/server/list-caseload-introductions'
import { findCaseloadLearner } from '@/core/jobs/server/find-caseload-learner'
import { LearnerPage } from './learner-page'

/** A learner of the coordinator's own caseload, also after a refused proposal. undefined for everybody else. */
export async function learnerResponse(visitor: Visitor, learnerId: string, form?: FormState): Promise<Response | undefined> {
  const { db, now, locale, words, person } = visitor
  const learner = await findCaseloadLearner(db, person, learnerId, now)
  if (!learner) return undefined
  const introductions = await listIntroductionsOfLearner(db, person, learner.id, now)
  return htmlResponse(<LearnerPage desk={{ locale, words, person }} learner={learner} introductions={introductions} form={form} />, {
    status: form ? 400 : 200,
  })
}
