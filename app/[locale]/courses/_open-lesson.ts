import type { PublishedCourse, PublishedLesson } from '@/core/courses/published-course'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import type { Visit } from '@/app/_page/routes'
import { findCourse, findLesson, hadLesson } from '@/core/courses/server/find-courses'
import type { Text } from '@/core/installation/locales'
import type { Database } from '@/db/client'

/** The lesson that an address names, and where it stands in its course. */
export type OpenLesson = {
  course: PublishedCourse
  lesson: string
  body: PublishedLesson
  /** From 1. */
  number: number
  /** The lesson after it; null after the last. */
  next: string | null
  /** Address without the language. */
  path: string
  /** What comes, in one sentence, where a reader should hear it before; null for every other lesson. */
  sensitive: Text | null
  /** Address of the text itself without the language: behind the page that says what comes, where there is one. */
  textPath: string
}

export async function openLesson(db: Database, params: Record<string, string>): Promise<OpenLesson | undefined> {
  const course = await findCourse(db, params['course'] ?? '')
  const index = course?.lessons.findIndex((each) => each.lesson === params['lesson']) ?? -1
  const lesson = course?.lessons[index]?.lesson
  const body = course && lesson ? await findLesson(db, course.versionId, lesson) : undefined
  if (!course || !lesson || !body) return undefined
  return { course, lesson, body, number: index + 1, next: course.lessons[index + 1]?.lesson ?? null, ...placeOf(course, lesson) }
}

/** Where a lesson lies, and what is said before it. */
export function placeOf({ course, file }: PublishedCourse, lesson: string): Pick<OpenLesson, 'path' | 'sensitive' | 'textPath'> {
  const sensitive = file.sensitive?.find((each) => each.lesson === lesson) ?? null
  const path = `/courses/${course}/${lesson}`
  return { path, sensitive, textPath: sensitive ? `${path}/text` : path }
}

/**
 * For an address that names no lesson of today. Who began with an older version of the course may hold a link to a
 * lesson that is gone or has a new name since: they get the course, where its lessons of today stand.
 */
export async function missingLesson({ db, locale, params }: Visit): Promise<Response> {
  const course = await findCourse(db, params['course'] ?? '')
  const known = course !== undefined && (await hadLesson(db, course.course, params['lesson'] ?? ''))
  return known ? seeOther(`/${locale}/courses/${course.course}`) : plainPage(404, locale)
}
