import type { FormState } from '@/app/_page/form'
import { htmlResponse } from '@/app/_page/respond'
import type { Visitor } from '@/app/_page/routes'
import { findOwnIntroduction } from '@/core/introductions/server/list-own-introductions'
import { IntroductionPage } from './introduction-page'

/** The page of the learner's own introduction, also after a refused answer. undefined when there is none of theirs. */
export async function introductionResponse(visitor: Visitor, form?: FormState): Promise<Response | undefined> {
  const { params, db, now, locale, words, person } = visitor
  const introduction = await findOwnIntroduction(db, person, params['introduction'] ?? '', now)
  if (!introduction) return undefined
  return htmlResponse(<IntroductionPage locale={locale} words={words} person={person} introduction={introduction} form={form} />, {
    status: form ? 400 : 200,
  })
}
