import type { FormState } from '@/app/_page/form'
import { htmlResponse } from '@/app/_page/respond'
import type { Visitor } from '@/app/_page/routes'
import { readTogether } from '@/core/installation/server/read-together'
import { findOwnContact } from '@/core/introductions/server/find-own-contact'
import { findOwnIntroduction } from '@/core/introductions/server/list-own-introductions'
import { IntroductionPage } from './introduction-page'

/** The page of the learner's own introduction, also after a refused answer. undefined when there is none of theirs. */
export async function introductionResponse(visitor: Visitor, form?: FormState): Promise<Response | undefined> {
  const { params, db, now, locale, words, person } = visitor
  const id = params['introduction'] ?? ''
  const [introduction, contact] = await readTogether(db, person, (tx) =>
    Promise.all([findOwnIntroduction(tx, person, id, now), findOwnContact(tx, person, id, now)]),
  )
  if (!introduction) return undefined
  const page = <IntroductionPage locale={locale} words={words} person={person} introduction={introduction} contact={contact} form={form} />
  return htmlResponse(page, { status: form ? 400 : 200 })
}
