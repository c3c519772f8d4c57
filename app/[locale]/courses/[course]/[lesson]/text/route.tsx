import { htmlResponse, seeOther } from '@/app/_page/respond'
import { publicRoute } from '@/app/_page/routes'
import { dayOf } from '@/core/installation/days'
import { missingLesson, openLesson } from '../../../_open-lesson'
import { LessonPage } from '../_lesson-page'

/** The text of a sensitive lesson, behind the page that says what comes. Every other lesson has one address alone. */
export const GET = publicRoute(async (visit) => {
  const { db, locale, words, params, now } = visit
  const open = await openLesson(db, params)
  if (!open) return missingLesson(visit)
  if (!open.sensitive) return seeOther(`/${locale}${open.path}`)
  return htmlResponse(<LessonPage locale={locale} words={words} open={open} today={dayOf(now)} />, { cache: 'public' })
})
