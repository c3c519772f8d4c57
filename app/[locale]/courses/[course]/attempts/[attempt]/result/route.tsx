import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { submitAttempt } from '@/core/progress/server/submit-attempt'
import { findVisitedAttempt } from '../find-visited-attempt'
import { takeAnswers } from '../take-answers'
import { HandInPage } from './hand-in-page'
import { ResultPage } from './result-page'

/** The result; before handing in, the question whether to. */
export const GET = memberRoute(['learner'], async (visitor) => {
  const { locale, words, person } = visitor
  const attempt = await findVisitedAttempt(visitor)
  if (!attempt) return plainPage(404, locale)
  if (!attempt.result) return htmlResponse(<HandInPage locale={locale} words={words} person={person} attempt={attempt} />)
  return htmlResponse(<ResultPage locale={locale} words={words} person={person} attempt={attempt} result={attempt.result} />)
})

/** Saves what the last page sent and hands the attempt in; with blanks the learner is asked first. */
export const POST = memberRoute(['learner'], async (visitor) => {
  const { locale, db, person, now } = visitor
  const attempt = await findVisitedAttempt(visitor)
  if (!attempt) return plainPage(404, locale)
  const result = `/${locale}/courses/${attempt.course}/attempts/${attempt.id}/result`
  if (attempt.result) return seeOther(result)
  const taken = await takeAnswers(visitor, attempt)
  if (!taken.ok) return taken.response
  const submitted = await submitAttempt(db, person, attempt.id, { evenUnanswered: taken.choice.anyway === 'yes' }, now)
  return submitted.ok || submitted.reason === 'unanswered' ? seeOther(result) : plainPage(404, locale)
})
