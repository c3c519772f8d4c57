import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { enrol } from '@/core/progress/server/enrol'
import { findAttempt } from '@/core/progress/server/find-attempt'
import { listOwnProgress } from '@/core/progress/server/list-own-progress'
import { listOwnSkills } from '@/core/progress/server/list-own-skills'
import { saveResponses } from '@/core/progress/server/save-responses'
import { serverRandom } from '@/core/progress/server/server-random'
import { startAttempt } from '@/core/progress/server/start-attempt'
import { submitAttempt } from '@/core/progress/server/submit-attempt'
import { skillEvidence } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { answerAttempt, drawnItems, LESSONS, makePerson, NOW, openClassroom, takeAssessment } from './classroom'

onEveryDatabase('a learner at an assessment', (open) => {
  let opened: TestDatabase
  let room: Awaited<ReturnType<typeof openClassroom>>
  let count = 0

  async function newLearner() {
    const learner = await makePerson(opened.db, room.here, `learner-${count++}`, 'learner')
    await enrol(opened.db, learner, 'phone-safety', NOW)
    return learner
  }

  async function start(learner: Awaited<ReturnType<typeof newLearner>>) {
    const started = await startAttempt(opened.db, learner, 'phone-safety', NOW, serverRandom)
    if (!started.ok) throw new Error(started.reason)
    return started
  }

  beforeAll(async () => {
    opened = await open()
    room = await openClassroom(opened.db)
  })
  afterAll(() => opened.close())

  it('gets twelve items over all lessons, drawn by the server, and the same ones until they hand in', async () => {
    const learner = await newLearner()
    const taps = await Promise.all(Array.from({ length: 8 }, () => start(learner)))
    const attempt = taps[0]?.attempt ?? ''
    expect(taps.every((tap) => tap.attempt === attempt)).toBe(true)
    expect(taps.filter((tap) => tap.state === 'new')).toHaveLength(1)
    const view = await findAttempt(opened.db, learner, 'phone-safety', attempt)
    expect(view?.items).toHaveLength(12)
    for (const lesson of LESSONS) expect(view?.items.filter((item) => item.item.startsWith(lesson))).toHaveLength(3)
  })

  it('needs to be enrolled', async () => {
    const stranger = await makePerson(opened.db, room.here, 'not-enrolled', 'learner')
    expect(await startAttempt(opened.db, stranger, 'phone-safety', NOW, serverRandom)).toEqual({ ok: false, reason: 'not-enrolled' })
  })

  it('sees prompts and options, and nothing of the key or of the pool', async () => {
    const learner = await newLearner()
    const { attempt } = await start(learner)
    const view = await findAttempt(opened.db, learner, 'phone-safety', attempt)
    const text = JSON.stringify(view)
    expect(text).not.toContain('correct')
    const drawn = new Set(view?.items.map((item) => item.item))
    for (const lesson of LESSONS)
      for (const number of [1, 2, 3, 4]) if (!drawn.has(`${lesson}-pool-${number}`)) expect(text).not.toContain(`${lesson}-pool-${number}`)
  })

  it('leaves halfway and finds every answer again', async () => {
    const learner = await newLearner()
    const { attempt } = await start(learner)
    const [first = '', second = ''] = await drawnItems(opened.db, learner, attempt)
    await saveResponses(opened.db, learner, attempt, { [first]: ['right-key'] })
    await saveResponses(opened.db, learner, attempt, { [second]: ['wrong-key'] })
    const responses = async () => (await findAttempt(opened.db, learner, 'phone-safety', attempt))?.items.slice(0, 2).map((item) => item.response)
    expect(await responses()).toEqual([['right-key'], ['wrong-key']])
    await saveResponses(opened.db, learner, attempt, { [second]: [] })
    expect(await responses()).toEqual([['right-key'], []])
    expect((await start(learner)).attempt).toBe(attempt)
  })

  it('has an answer refused that does not fit the draw, and nothing of that form is kept', async () => {
    const learner = await newLearner()
    const { attempt } = await start(learner)
    const items = await drawnItems(opened.db, learner, attempt)
    const one = items.find((item) => !item.endsWith('-4')) ?? ''
    const missing = LESSONS.flatMap((lesson) => [1, 2, 3, 4].map((number) => `${lesson}-pool-${number}`)).find((item) => !items.includes(item)) ?? ''
    const refused = { ok: false, reason: 'not-in-draw' }
    expect(await saveResponses(opened.db, learner, attempt, { [one]: ['right-key'], [missing]: ['right-key'] })).toEqual(refused)
    expect(await saveResponses(opened.db, learner, attempt, { [one]: ['right-key', 'wrong-key'] })).toEqual(refused)
    expect(await saveResponses(opened.db, learner, attempt, { [one]: ['free text'] })).toEqual(refused)
    expect((await findAttempt(opened.db, learner, 'phone-safety', attempt))?.items.every((item) => item.response.length === 0)).toBe(true)
  })

  it('cannot open, answer or hand in an attempt of somebody else', async () => {
    const attempt = await answerAttempt(opened.db, await newLearner())
    for (const other of [await newLearner(), room.foreigner]) {
      expect(await findAttempt(opened.db, other, 'phone-safety', attempt)).toBeUndefined()
      expect(await saveResponses(opened.db, other, attempt, {})).toEqual({ ok: false, reason: 'not-found' })
      expect(await submitAttempt(opened.db, other, attempt, { evenUnanswered: true }, NOW)).toEqual({ ok: false, reason: 'not-found' })
      expect(await submitAttempt(opened.db, other, randomUUID(), { evenUnanswered: true }, NOW)).toEqual({ ok: false, reason: 'not-found' })
      expect(await findAttempt(opened.db, other, 'phone-safety', 'no-uuid')).toBeUndefined()
    }
  })

  it('is asked before unanswered items count as wrong', async () => {
    const learner = await newLearner()
    const { attempt } = await start(learner)
    const items = await drawnItems(opened.db, learner, attempt)
    await saveResponses(
      opened.db,
      learner,
      attempt,
      Object.fromEntries(items.filter((_, index) => index !== 2 && index !== 6).map((item) => [item, ['wrong-key']])),
    )
    expect(await submitAttempt(opened.db, learner, attempt, { evenUnanswered: false }, NOW)).toEqual({
      ok: false,
      reason: 'unanswered',
      numbers: [3, 7],
    })
    expect((await findAttempt(opened.db, learner, 'phone-safety', attempt))?.result).toBeNull()
    expect(await submitAttempt(opened.db, learner, attempt, { evenUnanswered: true }, NOW)).toEqual({ ok: true, passed: false })
    expect((await findAttempt(opened.db, learner, 'phone-safety', attempt))?.result).toMatchObject({ correct: 0, total: 12 })
  })

  it('passes with three of twelve wrong, is told which to read again, and gets the skill as evidence of a course', async () => {
    const learner = await newLearner()
    const attempt = await takeAssessment(opened.db, learner, 3)
    const view = await findAttempt(opened.db, learner, 'phone-safety', attempt)
    expect(view?.result).toMatchObject({ correct: 9, total: 12, passed: true, pass: 75 })
    expect(view?.result?.missed.map((miss) => miss.number)).toEqual([1, 2, 3])
    expect((await listOwnSkills(opened.db, learner)).best).toMatchObject([
      { skill: 'phone-safety', level: 2, evidence: 'course', course: 'phone-safety' },
    ])
  })

  it('does not pass with four wrong, gets no skill, and may try again with a new draw', async () => {
    const learner = await newLearner()
    const attempt = await takeAssessment(opened.db, learner, 4)
    expect((await listOwnSkills(opened.db, learner)).best).toEqual([])
    const again = await start(learner)
    expect(again).toMatchObject({ state: 'new' })
    expect(again.attempt).not.toBe(attempt)
    const [progress] = await listOwnProgress(opened.db, learner)
    expect(progress?.attempts.map((each) => each.result?.passed)).toEqual([false, undefined])
  })

  it('who hands in twice, even at once, gets one result and each skill once', async () => {
    const learner = await newLearner()
    const attempt = await answerAttempt(opened.db, learner)
    const submit = () => submitAttempt(opened.db, learner, attempt, { evenUnanswered: false }, NOW)
    expect(await Promise.all([submit(), submit()])).toEqual([
      { ok: true, passed: true },
      { ok: true, passed: true },
    ])
    const rows = await withinOrganisation(opened.db, room.here, (tx) => tx.select().from(skillEvidence))
    expect(rows.filter((row) => row.learnerId === learner.id)).toHaveLength(1)
  })

  it('cannot change an answer after handing in, and passing once is enough', async () => {
    const learner = await newLearner()
    const attempt = await takeAssessment(opened.db, learner)
    const [first = ''] = await drawnItems(opened.db, learner, attempt)
    expect(await saveResponses(opened.db, learner, attempt, { [first]: ['wrong-key'] })).toEqual({ ok: false, reason: 'handed-in' })
    expect(await start(learner)).toEqual({ ok: true, attempt, state: 'passed' })
  })
})
