import type { Person } from '@/core/accounts/person'
import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { withinOrganisation } from '@/db/scope'
import { findOwnEnrolment } from './find-own-enrolment'
import { findPinnedCourse } from './find-pinned-course'
import { keepEvent } from './keep-event'

export type LessonCompleted = { ok: true; nextLesson: string | null } | { ok: false; reason: 'not-enrolled' | 'no-such-lesson' | 'event-taken' }

/**
 * The learner says that a lesson is read. `eventId` is a UUID made on the device or by the form's handler; sending the
 * same event again changes nothing. Answers with the lesson that follows in the course, null after the last.
 */
export async function completeLesson(
  db: Database,
  learner: Person,
  { course, lesson, eventId }: { course: string; lesson: string; eventId: string },
  now: Date,
): Promise<LessonCompleted> {
  return withinOrganisation(db, learner.organisationId, async (tx) => {
    const enrolment = await findOwnEnrolment(tx, learner, course)
    if (!enrolment) return { ok: false, reason: 'not-enrolled' }
    const { lessons } = await findPinnedCourse(tx, enrolment.versionId)
    const place = lessons.findIndex((each) => each.lesson === lesson)
    if (place < 0) return { ok: false, reason: 'no-such-lesson' }
    const owner = { organisationId: learner.organisationId, learnerId: learner.id, enrolmentId: enrolment.id }
    const kept = await keepEvent(tx, { id: eventId, ...owner, verb: 'completed-lesson', lesson, madeOn: dayOf(now) })
    return kept ? { ok: true, nextLesson: lessons[place + 1]?.lesson ?? null } : { ok: false, reason: 'event-taken' }
  })
}
