import type { FormState } from '@/app/_page/form'
import { htmlResponse } from '@/app/_page/respond'
import type { Visitor } from '@/app/_page/routes'
import { readAudited } from '@/core/audit/server/read-audited'
import { findCaseloadContact } from '@/core/introductions/server/find-contact'
import { findCaseloadIntroduction } from '@/core/introductions/server/list-caseload-introductions'
import { IntroductionPage } from './introduction-page'

/** An introduction of the coordinator's caseload, also after a refused form. undefined when it is none of theirs. */
export async function introductionResponse(visitor: Visitor, form?: FormState): Promise<Response | undefined> {
  const { params, db, now, locale, words, person } = visitor
  const id = params['introduction'] ?? ''
  const [introduction, contact] = await readAudited(db, person, (tx) =>
    Promise.all([findCaseloadIntroduction(tx, person, id, now), findCaseloadContact(tx, person, id, now)]),
  )
  if (!introduction) return undefined
  const page = <IntroductionPage desk={{ locale, words, person }} introduction={introduction} contact={contact} form={form} />
  return htmlResponse(page, { status: form ? 400 : 200 })
}
