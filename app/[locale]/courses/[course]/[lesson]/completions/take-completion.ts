import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import type { Visitor } from '@/app/_page/routes'
import { findCourse } from '@/core/courses/server/find-courses'
import { missingLesson } from '@/app/[locale]/courses/_open-lesson'
import { completeLesson } from '@/core/progress/server/complete-lesson'
import { enrol } from '@/core/progress/server/enrol'

/** A phone that may send twice names its event; the plain form, the same for everyone, cannot. */
const CompletionInput = z.object({ event: z.guid().optional() })

/** 'I have read this lesson': on to the next lesson, or to my learning after the last. Enrols who has not enrolled yet. */
export async function takeCompletion(visitor: Visitor): Promise<Response> {
  const { request, locale, words, params, db, person, now } = visitor
  const { course = '', lesson = '' } = params
  const read = await readForm(request, CompletionInput, words)
  if (!read.ok) return plainPage(404, locale)
  const complete = () => completeLesson(db, person, { course, lesson, eventId: read.data.event ?? randomUUID() }, now)
  const lessons = (await findCourse(db, course))?.lessons ?? []
  const place = lessons.findIndex((each) => each.lesson === lesson)
  let completed = await complete()
  if (!completed.ok && completed.reason === 'not-enrolled') {
    // A made-up lesson enrols nobody.
    if (place >= 0 && (await enrol(db, person, course, now)).ok) completed = await complete()
  }
  if (!completed.ok && completed.reason === 'event-taken') return plainPage(404, locale)
  if (!completed.ok && place < 0) return missingLesson(visitor)
  // What readers get now decides what follows: the learner's own version may lack lessons that are new or renamed since,
  // and reading those is kept nowhere.
  const next = place >= 0 ? lessons[place + 1]?.lesson : completed.ok && completed.nextLesson
  return seeOther(next ? `/${locale}/courses/${course}/${next}` : `/${locale}/learning`)
}
