import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { practiceResponse, responseFault } from '@/app/_page/practice-response'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { optionalRoute, publicRoute } from '@/app/_page/routes'
import { recordPracticeAnswer } from '@/core/progress/server/record-practice-answer'
import { Slug } from '@/core/quizzes/items'
import { fitsItem } from '@/core/quizzes/mark-response'
import { missingLesson, openLesson } from '../../../_open-lesson'
import { PracticePage } from './_practice-page'

const PracticeInput = z.object({ item: Slug, response: practiceResponse })

/**
 * One practice answer: marked for anyone, kept only for a learner who is enrolled. The learner script has marked it on
 * the phone already and asks for no page.
 */
export const POST = optionalRoute(async (visit) => {
  const { request, db, now, locale, words, params, person } = visit
  const open = await openLesson(db, params)
  if (!open) return missingLesson(visit)
  const form = await readForm(request, PracticeInput, words)
  const item = form.ok && open.body.practice.find((each) => each.id === form.data.item)
  if (!form.ok || !item) return plainPage(404, locale)
  const { response } = form.data
  if (!fitsItem(item, response)) return plainPage(404, locale)
  const page = { locale, words, person, open, item, response }
  const fault = responseFault(item, response, words)
  if (fault) return htmlResponse(<PracticePage {...page} fault={fault} />, { status: 400 })
  if (person?.roles.includes('learner')) {
    const answer = { course: open.course.course, lesson: open.lesson, item: item.id, response, eventId: randomUUID() }
    await recordPracticeAnswer(db, person, answer, now)
  }
  const wantsPage = request.headers.get('accept')?.includes('text/html') ?? false
  if (!wantsPage) return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
  return htmlResponse(<PracticePage {...page} />)
})

/** Whoever reloads the page with the mark, or types its address, gets the lesson with its practice. */
export const GET = publicRoute(async (visit) => {
  const open = await openLesson(visit.db, visit.params)
  return open ? seeOther(`/${visit.locale}${open.textPath}#practice`) : missingLesson(visit)
})
