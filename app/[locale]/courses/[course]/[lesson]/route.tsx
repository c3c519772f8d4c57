import { htmlResponse } from '@/app/_page/respond'
import { publicRoute } from '@/app/_page/routes'
import { dayOf } from '@/core/installation/days'
import { missingLesson, openLesson } from '../../_open-lesson'
import { InterruptionPage } from './_interruption-page'
import { LessonPage } from './_lesson-page'

/** A lesson, for anyone, the same bytes for everyone; first what comes, where somebody may want to know it before. */
export const GET = publicRoute(async (visit) => {
  const { db, locale, words, params, now } = visit
  const open = await openLesson(db, params)
  if (!open) return missingLesson(visit)
  if (open.sensitive) return htmlResponse(<InterruptionPage locale={locale} words={words} open={open} />, { cache: 'public' })
  return htmlResponse(<LessonPage locale={locale} words={words} open={open} today={dayOf(now)} />, { cache: 'public' })
})
