import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse } from '@/app/_page/respond'
import { publicRoute } from '@/app/_page/routes'
import { openLesson } from '../../_open-lesson'
import { LessonPage } from './_lesson-page'

/** A lesson, for anyone, the same bytes for everyone. */
export const GET = publicRoute(async ({ db, locale, words, params }) => {
  const open = await openLesson(db, params)
  if (!open) return plainPage(404, locale)
  return htmlResponse(<LessonPage locale={locale} words={words} open={open} />, { cache: 'public' })
})
