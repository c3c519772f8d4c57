import { htmlResponse } from '@/app/_page/respond'
import { publicRoute } from '@/app/_page/routes'
import { missingLesson, openLesson } from '../../_open-lesson'
import { InterruptionPage } from './_interruption-page'
import { LessonPage } from './_lesson-page'

/** A lesson, for anyone, the same bytes for everyone; first what comes, where somebody may want to know it before. */
export const GET = publicRoute(async (visit) => {
  const { db, locale, words, params } = visit
  const open = await openLesson(db, params)
  if (!open) return missingLesson(visit)
  const PageBefore = open.sensitive ? InterruptionPage : LessonPage
  return htmlResponse(<PageBefore locale={locale} words={words} open={open} />, { cache: 'public' })
})
