import { htmlResponse } from '@/app/_page/respond'
import { publicRoute } from '@/app/_page/routes'
import { listCourses } from '@/core/courses/server/find-courses'
import { CataloguePage } from './_catalogue-page'

/** The catalogue: every course, for anyone. */
export const GET = publicRoute(async ({ db, locale, words }) =>
  htmlResponse(<CataloguePage locale={locale} words={words} courses={await listCourses(db)} />, { cache: 'public' }),
)
