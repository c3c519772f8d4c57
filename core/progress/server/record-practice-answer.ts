import { and, eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { dayOf } from '@/core/installation/days'
import type { PracticeItem } from '@/core/quizzes/items'
import { fitsItem, isAnswered, markResponse } from '@/core/quizzes/mark-response'
import type { Database } from '@/db/client'
import { lessonVersions } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { findOwnEnrolment } from './find-own-enrolment'
import { keepEvent } from './keep-event'

export type PracticeAnswer = { course: string; lesson: string; item: string; response: string[]; eventId: string }

/**
 * Keeps a practice answer of an enrolled learner, marked with the key of the version that the enrolment pins. Does
 * nothing for anyone else, for items and options that the version lacks, and for an id that stands for another event.
 */
export async function recordPracticeAnswer(db: Database, learner: Person, answer: PracticeAnswer, now: Date): Promise<void> {
  await withinOrganisation(db, learner.organisationId, async (tx) => {
    const enrolment = await findOwnEnrolment(tx, learner, answer.course)
    const item = enrolment && (await findPracticeItem(tx, enrolment.versionId, answer))
    if (!enrolment || !item || !fitsItem(item, answer.response) || !isAnswered(item, answer.response)) return
    await keepEvent(tx, {
      id: answer.eventId,
      organisationId: learner.organisationId,
      learnerId: learner.id,
      enrolmentId: enrolment.id,
      verb: 'answered-practice',
      lesson: answer.lesson,
      item: item.id,
      // What was typed is marked and forgotten: a row holds only choices that the item itself offers.
      response: item.kind === 'type-in' ? [] : answer.response,
      correct: markResponse(item, answer.response),
      madeOn: dayOf(now),
    })
  })
}

async function findPracticeItem(tx: Database, versionId: string, { lesson, item }: PracticeAnswer): Promise<PracticeItem | undefined> {
  const [row] = await tx
    .select()
    .from(lessonVersions)
    .where(and(eq(lessonVersions.versionId, versionId), eq(lessonVersions.lesson, lesson)))
  return row?.body.practice.find((each) => each.id === item)
}
