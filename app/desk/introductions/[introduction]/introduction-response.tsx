import type { FormState } from '@/app/_page/form'
import { htmlResponse } from '@/app/_page/respond'
import type { Visitor } from '@/app/_page/routes'
import { findCaseloadIntroduction } from '@/core/introductions/server/list-caseload-introductions'
import { IntroductionPage } from './introduction-page'

/** An introduction of the coordinator's caseload, also after a refused form. undefined when it is none of theirs. */
export async function introductionResponse(visitor: Visitor, form?: FormState): Promise<Response | undefined> {
  const { params, db, now, locale, words, person } = visitor
  const introduction = await findCaseloadIntroduction(db, person, params['introduction'] ?? '', now)
  if (!introduction) return undefined
  return htmlResponse(<IntroductionPage desk={{ locale, words, person }} introduction={introduction} form={form} />, { status: form ? 400 : 200 })
}
