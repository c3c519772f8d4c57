import { randomUUID } from 'node:crypto'
import rabbit from 'rabbit-node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { removeFromCohort } from '@/core/progress/server/remove-from-cohort'
import { addToCohort } from '@/core/progress/server/add-to-cohort'
import { cohortProgress } from '@/core/progress/server/cohort-progress'
import { createCohort } from '@/core/progress/server/create-cohort'
import { enrol } from '@/core/progress/server/enrol'
import { listCohorts } from '@/core/progress/server/list-cohorts'
import { recordPracticeAnswer } from '@/core/progress/server/record-practice-answer'
import { takeBackCohort } from '@/core/progress/server/take-back-cohort'
import { whereStuck } from '@/core/progress/server/where-stuck'
import { writtenText } from '@/core/burmese/written-text'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { NOW, openClassroom, publishCourse, takeAssessment } from './classroom'

onEveryDatabase('a cohort', (open) => {
  let opened: TestDatabase
  let room: Awaited<ReturnType<typeof openClassroom>>

  beforeAll(async () => {
    opened = await open()
    room = await openClassroom(opened.db)
  })
  afterAll(() => opened.close())

  async function newCohort(name = 'Monday') {
    const made = await createCohort(opened.db, room.trainer, { name, course: 'phone-safety' }, NOW)
    if (!made.ok) throw new Error(made.reason)
    return made.cohort
  }

  it('is made by trainers, for courses that exist', async () => {
    expect(await createCohort(opened.db, room.ayeAye, { name: 'Mine', course: 'phone-safety' }, NOW)).toEqual({ ok: false, reason: 'not-a-trainer' })
    expect(await createCohort(opened.db, room.trainer, { name: 'None', course: 'nothing' }, NOW)).toEqual({ ok: false, reason: 'no-such-course' })
  })

  it('is made once by a form that is sent twice, and nobody else gets it by its id', async () => {
    const form = { id: randomUUID(), name: 'Sent twice', course: 'phone-safety' }
    const [first, second] = [await createCohort(opened.db, room.trainer, form, NOW), await createCohort(opened.db, room.trainer, form, NOW)]
    expect(first).toEqual({ ok: true, cohort: form.id })
    expect(second).toEqual(first)
    expect((await listCohorts(opened.db, room.trainer)).filter((each) => each.name === 'Sent twice')).toHaveLength(1)
    for (const stranger of [room.otherTrainer, room.foreignTrainer]) {
      expect(await createCohort(opened.db, stranger, form, NOW)).toEqual({ ok: false, reason: 'not-found' })
    }
  })

  it('gets its name back as its trainer typed it, and no other name, from nobody else', async () => {
    const typed = rabbit.uni2zg('မနက်ပိုင်း အုပ်စု တစ်ခု')
    const { text, before } = writtenText(typed)
    const cohort = await newCohort(text)
    const nameOf = async () => (await listCohorts(opened.db, room.trainer)).find(({ id }) => id === cohort)?.name
    for (const stranger of [room.otherTrainer, room.foreignTrainer, room.ayeAye])
      expect(await takeBackCohort(opened.db, stranger, cohort, typed)).toBe(false)
    expect(await takeBackCohort(opened.db, room.trainer, cohort, 'Another')).toBe(true)
    expect(await nameOf()).toBe(text)
    expect(await takeBackCohort(opened.db, room.trainer, cohort, typed)).toBe(true)
    expect(await nameOf()).toBe(before)
  })

  it('takes a learner by their exact handle, and answers the same for everybody else', async () => {
    const cohort = await newCohort()
    const refused = { ok: false, reason: 'no-such-learner' }
    for (const handle of ['nobody-00', room.foreigner.handle, room.otherTrainer.handle, 'blue-boat', 'blue-boat-1%', '%', '']) {
      expect(await addToCohort(opened.db, room.trainer, cohort, handle), handle).toEqual(refused)
    }
    expect(await addToCohort(opened.db, room.trainer, cohort, room.ayeAye.handle)).toEqual({ ok: true })
    expect(await addToCohort(opened.db, room.trainer, cohort, room.ayeAye.handle)).toEqual({ ok: true })
    const members = async () => (await cohortProgress(opened.db, room.trainer, cohort))?.members.map((member) => member.handle)
    expect(await members()).toEqual(['blue-boat-12'])
    for (const stranger of [room.otherTrainer, room.foreignTrainer, room.ayeAye]) {
      expect(await removeFromCohort(opened.db, stranger, cohort, room.ayeAye.id)).toBe(false)
    }
    expect(await members()).toEqual(['blue-boat-12'])
    expect(await removeFromCohort(opened.db, room.trainer, cohort, room.ayeAye.id)).toBe(true)
    expect(await members()).toEqual([])
  })

  it('is seen and filled by its own trainer alone', async () => {
    const cohort = await newCohort('Tuesday')
    for (const stranger of [room.otherTrainer, room.foreignTrainer, room.ayeAye]) {
      expect(await cohortProgress(opened.db, stranger, cohort)).toBeUndefined()
      expect(await whereStuck(opened.db, stranger, cohort)).toBeUndefined()
      expect(await addToCohort(opened.db, stranger, cohort, room.ayeAye.handle)).toEqual({ ok: false, reason: 'no-such-cohort' })
      expect((await listCohorts(opened.db, stranger)).map((each) => each.id)).not.toContain(cohort)
    }
    expect(await cohortProgress(opened.db, room.trainer, randomUUID())).toBeUndefined()
    expect(await whereStuck(opened.db, room.trainer, 'no-uuid')).toBeUndefined()
  })

  it('shows its trainer the course of the cohort and nothing else that a learner does', async () => {
    await publishCourse(opened.db, `private-${opened.kind}`, 1)
    await enrol(opened.db, room.koKo, `private-${opened.kind}`, NOW)
    const cohort = await newCohort('Wednesday')
    await addToCohort(opened.db, room.trainer, cohort, room.koKo.handle)
    expect((await cohortProgress(opened.db, room.trainer, cohort))?.members).toMatchObject([{ handle: room.koKo.handle, progress: null }])
    await enrol(opened.db, room.koKo, 'phone-safety', NOW)
    const members = (await cohortProgress(opened.db, room.trainer, cohort))?.members
    expect(members).toMatchObject([{ progress: { course: 'phone-safety' } }])
    expect(JSON.stringify(members)).not.toContain('private-')
  })

  it('shows where it is stuck: the item most learners got wrong comes first, without its key', async () => {
    const cohort = await newCohort('Thursday')
    for (const learner of [room.ayeAye, room.koKo]) {
      await enrol(opened.db, learner, 'phone-safety', NOW)
      await addToCohort(opened.db, room.trainer, cohort, learner.handle)
    }
    const answer = (item: string, response: string) => ({
      course: 'phone-safety',
      lesson: item.slice(0, -2),
      item,
      response: [response],
      eventId: randomUUID(),
    })
    for (const learner of [room.ayeAye, room.koKo]) await recordPracticeAnswer(opened.db, learner, answer('two-1', 'a'), NOW)
    for (let times = 0; times < 3; times++) await recordPracticeAnswer(opened.db, room.ayeAye, answer('one-2', 'c'), NOW)
    await recordPracticeAnswer(opened.db, room.ayeAye, answer('three-1', 'b'), NOW)
    const before = await whereStuck(opened.db, room.trainer, cohort)
    expect(before?.items).toMatchObject([
      { item: 'two-1', source: 'practice', wrong: 2 },
      { item: 'one-2', wrong: 3, learners: [{ handle: room.ayeAye.handle, wrong: 3 }] },
    ])
    expect(before?.lessons.map((lesson) => [lesson.lesson, lesson.practice])).toEqual([
      ['one', 3],
      ['two', 2],
    ])
    await takeAssessment(opened.db, room.koKo, 5)
    const after = await whereStuck(opened.db, room.trainer, cohort)
    expect(after?.items.filter((item) => item.source === 'assessment')).toHaveLength(5)
    expect(JSON.stringify(after)).not.toMatch(/right-key|other-key|correct/)
  })

  it('counts its members in the list of cohorts, each by the course of that cohort', async () => {
    const another = await createCohort(opened.db, room.trainer, { name: 'Friday', course: `private-${opened.kind}` }, NOW)
    if (another.ok) for (const learner of [room.ayeAye, room.koKo]) await addToCohort(opened.db, room.trainer, another.cohort, learner.handle)
    const list = await listCohorts(opened.db, room.trainer)
    expect(list.find((each) => each.name === 'Friday')).toMatchObject({ members: 2, enrolled: 1 })
    expect(list.find((each) => each.name === 'Thursday')).toMatchObject({ members: 2, enrolled: 2, completed: 0, waiting: 0 })
  })
})
