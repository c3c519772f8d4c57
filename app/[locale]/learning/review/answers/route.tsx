import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { practiceResponse, responseFault } from '@/app/_page/practice-response'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { memberRoute, publicRoute } from '@/app/_page/routes'
import { dayOf } from '@/core/installation/days'
import { itemsForToday } from '@/core/progress/review-plan'
import { findDueItem } from '@/core/progress/server/find-due-item'
import { listOwnProgress } from '@/core/progress/server/list-own-progress'
import { recordPracticeAnswer } from '@/core/progress/server/record-practice-answer'
import { Slug } from '@/core/quizzes/items'
import { fitsItem } from '@/core/quizzes/mark-response'
import { ReviewPage } from '../review-page'

const AnswerInput = z.object({ course: Slug, lesson: Slug, item: Slug, response: practiceResponse })

/** Whoever reloads the page with the mark gets the next question. */
export const GET = publicRoute(async ({ locale }) => seeOther(`/${locale}/learning/review`))

/** The answer to one question of the day: kept, which moves the day on which it comes again, and shown with its mark. */
export const POST = memberRoute(['learner'], async ({ request, locale, words, db, person, now }) => {
  const form = await readForm(request, AnswerInput, words)
  const before = await listOwnProgress(db, person)
  const due = form.ok && (await findDueItem(db, before, { ...form.data, dueOn: dayOf(now) }))
  if (!form.ok || !due || !fitsItem(due.practice, form.data.response)) return plainPage(404, locale)
  const { response } = form.data
  const page = { locale, words, person, due, response }
  const fault = responseFault(due.practice, response, words)
  if (fault) return htmlResponse(<ReviewPage {...page} left={itemsForToday(before, dayOf(now)).length} fault={fault} />, { status: 400 })
  await recordPracticeAnswer(db, person, { ...form.data, eventId: randomUUID() }, now)
  const left = itemsForToday(await listOwnProgress(db, person), dayOf(now)).length
  return htmlResponse(<ReviewPage {...page} left={left} />)
})
