import { navLinks } from '@/app/_page/page'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { otherLocale } from '@/core/installation/locales'
import { countPages } from '../attempt-form'
import { findVisitedAttempt } from '../find-visited-attempt'
import { takeAnswers } from '../take-answers'

export const GET = memberRoute(['learner'], async ({ locale, params }) =>
  seeOther(`/${locale}/courses/${params['course']}/attempts/${params['attempt']}`),
)

/** Saves the answers of one page, and leads where the pressed button says. */
export const POST = memberRoute(['learner'], async (visitor) => {
  const { locale, words, person } = visitor
  const attempt = await findVisitedAttempt(visitor)
  if (!attempt) return plainPage(404, locale)
  const path = `/${locale}/courses/${attempt.course}/attempts/${attempt.id}`
  if (attempt.result) return seeOther(`${path}/result`)
  const taken = await takeAnswers(visitor, attempt)
  if (!taken.ok) return taken.response
  const { page = 1, go = 'next', to } = taken.choice
  const menu = navLinks(locale, words, person).find(({ href }) => href === to)
  if (menu) return seeOther(menu.href)
  if (go === 'switch') return seeOther(`/${otherLocale(locale)}/courses/${attempt.course}/attempts/${attempt.id}?page=${page}`)
  if (go === 'leave') return seeOther(`/${locale}/learning`)
  if (go === 'previous') return seeOther(`${path}?page=${Math.max(1, page - 1)}`)
  return seeOther(page < countPages(attempt.items) ? `${path}?page=${page + 1}` : `${path}/result`)
})
