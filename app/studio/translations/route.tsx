import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { listCourses } from '@/core/courses/server/find-courses'
import { TranslationsPage } from './translations-page'

export const GET = memberRoute(['trainer'], async ({ locale, words, db, person }) =>
  htmlResponse(<TranslationsPage locale={locale} words={words} person={person} courses={await listCourses(db)} />),
)
