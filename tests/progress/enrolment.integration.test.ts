import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from 'drizzle-orm'
import { createCohort } from '@/core/progress/server/create-cohort'
import { completeLesson } from '@/core/progress/server/complete-lesson'
import { enrol } from '@/core/progress/server/enrol'
import { addDays } from '@/core/installation/days'
import { itemsForToday } from '@/core/progress/review-plan'
import { findDueItem } from '@/core/progress/server/find-due-item'
import { listOwnProgress } from '@/core/progress/server/list-own-progress'
import { recordPracticeAnswer } from '@/core/progress/server/record-practice-answer'
import { learningEvents } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { makePerson, NOW, openClassroom, publishCourse, TODAY } from './classroom'

onEveryDatabase('a learner under way', (open) => {
  let opened: TestDatabase
  let room: Awaited<ReturnType<typeof openClassroom>>
  let count = 0
  const newLearner = () => makePerson(opened.db, room.here, `learner-${count++}`, 'learner')

  beforeAll(async () => {
    opened = await open()
    room = await openClassroom(opened.db)
  })
  afterAll(() => opened.close())

  it('enrols once, however often and however fast they tap', async () => {
    const learner = await newLearner()
    const taps = await Promise.all([1, 2, 3].map(() => enrol(opened.db, learner, 'phone-safety', NOW)))
    expect(new Set(taps.map((tap) => tap.ok && tap.enrolment.id)).size).toBe(1)
    expect(await listOwnProgress(opened.db, learner)).toHaveLength(1)
    expect(await enrol(opened.db, learner, 'no-such-course', NOW)).toEqual({ ok: false, reason: 'no-such-course' })
  })

  it('is registered in no guide: who reads one is kept nowhere', async () => {
    const [learner, trainer] = [await newLearner(), await makePerson(opened.db, room.here, `trainer-${count++}`, 'trainer')]
    await publishCourse(opened.db, 'sleep-and-calm')
    await opened.asOwner((tx) =>
      tx.execute(sql`update course_versions set file = jsonb_set(file, '{track}', '"guide"') where course = 'sleep-and-calm'`),
    )
    expect(await enrol(opened.db, learner, 'sleep-and-calm', NOW)).toEqual({ ok: false, reason: 'no-such-course' })
    expect(await createCohort(opened.db, trainer, { name: 'Monday', course: 'sleep-and-calm' }, NOW)).toEqual({ ok: false, reason: 'no-such-course' })
  })

  it('stays on the version they began with when a new one is published', async () => {
    const early = await newLearner()
    const first = await publishCourse(opened.db, 'sewing', 1)
    await enrol(opened.db, early, 'sewing', NOW)
    const second = await publishCourse(opened.db, 'sewing', 2)
    await enrol(opened.db, early, 'sewing', NOW)
    const late = await newLearner()
    await enrol(opened.db, late, 'sewing', NOW)
    expect((await listOwnProgress(opened.db, early))[0]?.versionId).toBe(first)
    expect((await listOwnProgress(opened.db, late))[0]?.versionId).toBe(second)
  })

  it('marks a lesson as read, and a phone that sends it again changes nothing', async () => {
    const learner = await newLearner()
    const event = { course: 'phone-safety', lesson: 'one', eventId: randomUUID() }
    expect(await completeLesson(opened.db, learner, event, NOW)).toEqual({ ok: false, reason: 'not-enrolled' })
    await enrol(opened.db, learner, 'phone-safety', NOW)
    expect(await completeLesson(opened.db, learner, event, NOW)).toEqual({ ok: true, nextLesson: 'two' })
    expect(await completeLesson(opened.db, learner, event, NOW)).toEqual({ ok: true, nextLesson: 'two' })
    expect(await completeLesson(opened.db, learner, { ...event, lesson: 'four', eventId: randomUUID() }, NOW)).toEqual({ ok: true, nextLesson: null })
    const rows = await withinOrganisation(opened.db, room.here, (tx) => tx.select().from(learningEvents))
    expect(rows.filter((row) => row.learnerId === learner.id)).toHaveLength(2)
    const [progress] = await listOwnProgress(opened.db, learner)
    expect(progress?.lessons.map((lesson) => lesson.read)).toEqual([true, false, false, true])
  })

  it('cannot take over an event of somebody else, nor change what an event says', async () => {
    const [one, other] = [await newLearner(), await newLearner()]
    for (const learner of [one, other, room.foreigner]) await enrol(opened.db, learner, 'phone-safety', NOW)
    const event = { course: 'phone-safety', lesson: 'one', eventId: randomUUID() }
    await completeLesson(opened.db, one, event, NOW)
    for (const learner of [other, room.foreigner]) {
      expect(await completeLesson(opened.db, learner, event, NOW)).toEqual({ ok: false, reason: 'event-taken' })
      expect((await listOwnProgress(opened.db, learner))[0]?.lessons.some((lesson) => lesson.read)).toBe(false)
    }
    expect(await completeLesson(opened.db, one, { ...event, lesson: 'two' }, NOW)).toEqual({ ok: false, reason: 'event-taken' })
    expect(await completeLesson(opened.db, one, { ...event, lesson: 'nine', eventId: randomUUID() }, NOW)).toEqual({
      ok: false,
      reason: 'no-such-lesson',
    })
    expect(await completeLesson(opened.db, one, { ...event, eventId: 'no uuid' }, NOW)).toEqual({ ok: false, reason: 'event-taken' })
  })

  it('sees right and wrong practice by the latest answer, marked with the key of their version', async () => {
    const learner = await newLearner()
    const answer = { course: 'phone-safety', lesson: 'one', item: 'one-1', response: ['a'], eventId: randomUUID() }
    await recordPracticeAnswer(opened.db, learner, answer, NOW)
    await enrol(opened.db, learner, 'phone-safety', NOW)
    const practice = async () => (await listOwnProgress(opened.db, learner))[0]?.lessons[0]?.practice
    expect(await practice()).toEqual({ right: 0, wrong: 0, all: 2, mastered: false })
    await recordPracticeAnswer(opened.db, learner, answer, NOW)
    await recordPracticeAnswer(opened.db, learner, answer, NOW)
    expect(await practice()).toEqual({ right: 0, wrong: 1, all: 2, mastered: false })
    await recordPracticeAnswer(opened.db, learner, { ...answer, response: ['b'], eventId: randomUUID() }, NOW)
    expect(await practice()).toEqual({ right: 1, wrong: 0, all: 2, mastered: false })
  })

  it('is asked again on a later day what they answered, from their own version, and nobody else is', async () => {
    const [learner, other] = [await newLearner(), await newLearner()]
    for (const each of [learner, other]) await enrol(opened.db, each, 'phone-safety', NOW)
    const answer = { course: 'phone-safety', lesson: 'one', item: 'one-1', response: ['a'], eventId: randomUUID() }
    await recordPracticeAnswer(opened.db, learner, answer, NOW)
    const later = addDays(TODAY, 3)
    const due = async (day: string, who = learner) => itemsForToday(await listOwnProgress(opened.db, who), day)
    expect(await due(TODAY)).toEqual([])
    expect(await due(later, other)).toEqual([])
    const [item] = await due(later)
    expect(item).toMatchObject({ course: 'phone-safety', lesson: 'one', item: 'one-1' })
    if (!item) return
    expect((await findDueItem(opened.db, await listOwnProgress(opened.db, learner), item))?.practice.id).toBe('one-1')
    expect(await findDueItem(opened.db, await listOwnProgress(opened.db, learner), { ...item, course: 'sewing' })).toBeUndefined()
    expect(await findDueItem(opened.db, await listOwnProgress(opened.db, learner), { ...item, item: 'two-1' })).toBeUndefined()
  })

  it('has nothing stored of an answer that is no option, so that no typed text is kept', async () => {
    const learner = await newLearner()
    await enrol(opened.db, learner, 'phone-safety', NOW)
    const answer = { course: 'phone-safety', lesson: 'one', item: 'one-1', response: ['my name is'], eventId: randomUUID() }
    for (const bad of [
      answer,
      { ...answer, response: [] },
      { ...answer, response: ['a', 'a'] },
      { ...answer, item: 'nine', response: ['a'] },
      { ...answer, eventId: 'x', response: ['a'] },
    ]) {
      await recordPracticeAnswer(opened.db, learner, bad, NOW)
    }
    const rows = await withinOrganisation(opened.db, room.here, (tx) => tx.select().from(learningEvents))
    expect(rows.filter((row) => row.learnerId === learner.id)).toEqual([])
  })
})
