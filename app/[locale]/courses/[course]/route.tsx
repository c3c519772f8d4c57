import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse } from '@/app/_page/respond'
import { publicRoute } from '@/app/_page/routes'
import { findCourse, findCourseTitles } from '@/core/courses/server/find-courses'
import { CoursePage } from './_course-page'

/** A course: what it is for, its lessons and its task, for anyone. */
export const GET = publicRoute(async ({ db, locale, words, params }) => {
  const course = await findCourse(db, params['course'] ?? '')
  if (!course) return plainPage(404, locale)
  return htmlResponse(<CoursePage locale={locale} words={words} course={course} titles={await findCourseTitles(db)} />, { cache: 'public' })
})
