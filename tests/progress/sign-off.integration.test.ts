import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '@/core/accounts/person'
import { addToCohort } from '@/core/progress/server/add-to-cohort'
import { createCohort } from '@/core/progress/server/create-cohort'
import { enrol } from '@/core/progress/server/enrol'
import { findOwnTask } from '@/core/progress/server/find-own-task'
import { findTaskRequest } from '@/core/progress/server/find-task-request'
import { listOwnSkills } from '@/core/progress/server/list-own-skills'
import { listTaskRequests } from '@/core/progress/server/list-task-requests'
import { requestSignOff } from '@/core/progress/server/request-sign-off'
import { signOff } from '@/core/progress/server/sign-off'
import { signOffs } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { makePerson, NOW, openClassroom, publishCourse, TODAY } from './classroom'

const TASK = { course: 'phone-safety', task: 'safe-phone-check' }
const ALL = ['lock', 'update', 'explain']

onEveryDatabase('a practical task', (open) => {
  let opened: TestDatabase
  let room: Awaited<ReturnType<typeof openClassroom>>
  let cohort: string
  let count = 0

  async function newMember(): Promise<Person> {
    const learner = await makePerson(opened.db, room.here, `learner-${count++}`, 'learner')
    await enrol(opened.db, learner, 'phone-safety', NOW)
    await addToCohort(opened.db, room.trainer, cohort, learner.handle)
    return learner
  }

  async function newRequest(): Promise<{ learner: Person; request: string }> {
    const learner = await newMember()
    await requestSignOff(opened.db, learner, TASK, NOW)
    const request = (await listTaskRequests(opened.db, room.trainer)).find((each) => each.handle === learner.handle)?.id
    if (!request) throw new Error('no request')
    return { learner, request }
  }

  const stateOf = async (learner: Person) => (await findOwnTask(opened.db, learner, TASK.course, TASK.task))?.state

  beforeAll(async () => {
    opened = await open()
    room = await openClassroom(opened.db)
    const made = await createCohort(opened.db, room.trainer, { name: 'Monday', course: 'phone-safety' }, NOW)
    if (!made.ok) throw new Error(made.reason)
    cohort = made.cohort
  })
  afterAll(() => opened.close())

  it('waits for a trainer since the day it was asked for, once, however often they ask', async () => {
    const { learner } = await newRequest()
    await requestSignOff(opened.db, learner, TASK, new Date('2026-11-25T09:00:00Z'))
    expect(await stateOf(learner)).toMatchObject({ kind: 'waiting', since: TODAY })
    expect((await listTaskRequests(opened.db, room.trainer)).filter((each) => each.handle === learner.handle)).toHaveLength(1)
  })

  it('is asked for by those who take the course, and no other task', async () => {
    const stranger = await makePerson(opened.db, room.here, 'not-enrolled', 'learner')
    expect(await requestSignOff(opened.db, stranger, TASK, NOW)).toEqual({ ok: false, reason: 'not-enrolled' })
    expect(await requestSignOff(opened.db, await newMember(), { ...TASK, task: 'another' }, NOW)).toEqual({ ok: false, reason: 'no-such-task' })
  })

  it('tells a learner whom no trainer would see', async () => {
    const alone = await makePerson(opened.db, room.here, 'alone', 'learner')
    await enrol(opened.db, alone, 'phone-safety', NOW)
    expect(await findOwnTask(opened.db, alone, TASK.course, TASK.task)).toMatchObject({ hasTrainer: false, state: { kind: 'open' } })
    expect(await findOwnTask(opened.db, await newMember(), TASK.course, TASK.task)).toMatchObject({ hasTrainer: true })
  })

  it('passes when the trainer saw every point, and the skill is then assessed', async () => {
    const { learner, request } = await newRequest()
    expect(await signOff(opened.db, room.trainer, request, { result: 'passed', seen: ['lock'] }, NOW)).toEqual({
      ok: false,
      reason: 'points-missing',
    })
    expect(await signOff(opened.db, room.trainer, request, { result: 'passed', seen: [...ALL, 'charm'] }, NOW)).toEqual({
      ok: false,
      reason: 'unknown-point',
    })
    expect(await stateOf(learner)).toMatchObject({ kind: 'waiting' })
    expect(await signOff(opened.db, room.trainer, request, { result: 'passed', seen: ALL }, NOW)).toEqual({ ok: true })
    expect(await stateOf(learner)).toEqual({ kind: 'passed', on: TODAY, seen: ALL })
    expect((await listOwnSkills(opened.db, learner)).best).toMatchObject([{ skill: 'use-smartphone', level: 2, evidence: 'assessed' }])
    expect(await requestSignOff(opened.db, learner, TASK, NOW)).toEqual({ ok: false, reason: 'passed' })
  })

  it('may be shown again, with the points that were seen kept', async () => {
    const { learner, request } = await newRequest()
    await signOff(opened.db, room.trainer, request, { result: 'again', seen: ['update'] }, NOW)
    expect(await stateOf(learner)).toEqual({ kind: 'again', on: TODAY, seen: ['update'] })
    expect((await listOwnSkills(opened.db, learner)).best).toEqual([])
    expect(await requestSignOff(opened.db, learner, TASK, NOW)).toEqual({ ok: true })
    const second = (await listTaskRequests(opened.db, room.trainer)).find((each) => each.handle === learner.handle)
    expect(await findTaskRequest(opened.db, room.trainer, second?.id ?? '')).toMatchObject({ earlier: [{ result: 'again', seen: ['update'] }] })
  })

  it('is decided once, however often the form is sent', async () => {
    const { learner, request } = await newRequest()
    const send = () => signOff(opened.db, room.trainer, request, { result: 'passed', seen: ALL }, NOW)
    const sent = await Promise.all(Array.from({ length: 8 }, send))
    expect(sent.every((each) => each.ok)).toBe(true)
    expect(await signOff(opened.db, room.trainer, request, { result: 'again', seen: [] }, NOW)).toEqual({ ok: false, reason: 'already-decided' })
    const rows = await withinOrganisation(opened.db, room.here, (tx) => tx.select().from(signOffs))
    expect(rows.filter((row) => row.learnerId === learner.id)).toHaveLength(1)
  })

  it('is seen and decided only by a trainer whose cohort for this very course holds the learner', async () => {
    const { learner, request } = await newRequest()
    await publishCourse(opened.db, `cooking-${opened.kind}`, 1)
    const cooking = await createCohort(opened.db, room.otherTrainer, { name: 'Cooks', course: `cooking-${opened.kind}` }, NOW)
    if (cooking.ok) await addToCohort(opened.db, room.otherTrainer, cooking.cohort, learner.handle)
    const others = await createCohort(opened.db, room.otherTrainer, { name: 'Others', course: 'phone-safety' }, NOW)
    if (others.ok) await addToCohort(opened.db, room.otherTrainer, others.cohort, room.koKo.handle)
    for (const stranger of [room.otherTrainer, room.foreignTrainer, learner]) {
      expect(await listTaskRequests(opened.db, stranger)).toEqual([])
      expect(await findTaskRequest(opened.db, stranger, request)).toBeUndefined()
      expect(await signOff(opened.db, stranger, request, { result: 'passed', seen: ALL }, NOW)).toEqual({ ok: false, reason: 'not-found' })
    }
    for (const unknown of [randomUUID(), 'no-uuid']) {
      expect(await findTaskRequest(opened.db, room.trainer, unknown)).toBeUndefined()
      expect(await signOff(opened.db, room.trainer, unknown, { result: 'passed', seen: ALL }, NOW)).toEqual({ ok: false, reason: 'not-found' })
    }
    expect(await stateOf(learner)).toMatchObject({ kind: 'waiting' })
  })
})
