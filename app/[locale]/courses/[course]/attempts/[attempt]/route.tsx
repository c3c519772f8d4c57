import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { countPages, pageToGoOnWith } from './attempt-form'
import { AttemptPage } from './attempt-page'
import { findVisitedAttempt } from './find-visited-attempt'

export const GET = memberRoute(['learner'], async (visitor) => {
  const { request, locale, words, person } = visitor
  const attempt = await findVisitedAttempt(visitor)
  if (!attempt) return plainPage(404, locale)
  if (attempt.result) return seeOther(`/${locale}/courses/${attempt.course}/attempts/${attempt.id}/result`)
  const asked = Number(new URL(request.url).searchParams.get('page'))
  const page = Number.isInteger(asked) && asked >= 1 && asked <= countPages(attempt.items) ? asked : pageToGoOnWith(attempt.items)
  return htmlResponse(<AttemptPage locale={locale} words={words} person={person} attempt={attempt} page={page} />)
})
