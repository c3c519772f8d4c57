import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { findCourse } from '@/core/courses/server/find-courses'
import { completeLesson } from '@/core/progress/server/complete-lesson'
import { enrol } from '@/core/progress/server/enrol'

/** A phone that may send twice names its event; the plain form, the same for everyone, cannot. */
const CompletionInput = z.object({ event: z.guid().optional() })

export const GET = memberRoute(['learner'], async ({ locale, params }) => seeOther(`/${locale}/courses/${params['course']}/${params['lesson']}`))

/** 'I have read this lesson': on to the next lesson, or to my learning after the last. Enrols who has not enrolled yet. */
export const POST = memberRoute(['learner'], async ({ request, locale, words, params, db, person, now }) => {
  const { course = '', lesson = '' } = params
  const read = await readForm(request, CompletionInput, words)
  if (!read.ok) return plainPage(404, locale)
  const complete = () => completeLesson(db, person, { course, lesson, eventId: read.data.event ?? randomUUID() }, now)
  let completed = await complete()
  if (!completed.ok && completed.reason === 'not-enrolled') {
    // A made-up lesson enrols nobody.
    const known = (await findCourse(db, course))?.lessons.some((each) => each.lesson === lesson)
    if (known && (await enrol(db, person, course, now)).ok) completed = await complete()
  }
  if (!completed.ok) return plainPage(404, locale)
  return seeOther(completed.nextLesson ? `/${locale}/courses/${course}/${completed.nextLesson}` : `/${locale}/learning`)
})
