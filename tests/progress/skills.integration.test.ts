import { afterAll, beforeAll, expect, it } from 'vitest'
import { listOwnSkills } from '@/core/progress/server/list-own-skills'
import { reportSkill } from '@/core/progress/server/report-skill'
import { withdrawSkill } from '@/core/progress/server/withdraw-skill'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { NOW, openClassroom, takeAssessment } from './classroom'

onEveryDatabase('skills that a learner reports', (open) => {
  let opened: TestDatabase
  let room: Awaited<ReturnType<typeof openClassroom>>

  beforeAll(async () => {
    opened = await open()
    room = await openClassroom(opened.db)
  })
  afterAll(() => opened.close())

  it('stand as their own word, may be changed and taken back, and are seen by nobody else', async () => {
    const { ayeAye, koKo, foreigner } = room
    await reportSkill(opened.db, ayeAye, { skill: 'typing-burmese', level: 2 }, NOW)
    await reportSkill(opened.db, ayeAye, { skill: 'typing-burmese', level: 3 }, NOW)
    expect((await listOwnSkills(opened.db, ayeAye)).best).toMatchObject([{ skill: 'typing-burmese', level: 3, evidence: 'self-reported' }])
    for (const other of [koKo, foreigner]) {
      expect((await listOwnSkills(opened.db, other)).best).toEqual([])
      await withdrawSkill(opened.db, other, 'typing-burmese')
    }
    expect((await listOwnSkills(opened.db, ayeAye)).reported).toHaveLength(1)
    await withdrawSkill(opened.db, ayeAye, 'typing-burmese')
    expect(await listOwnSkills(opened.db, ayeAye)).toEqual({ best: [], reported: [] })
  })

  it('are skills of the vocabulary: nothing else that was typed is kept', async () => {
    expect(await reportSkill(opened.db, room.koKo, { skill: 'my old job', level: 2 }, NOW)).toEqual({ ok: false, reason: 'no-such-skill' })
    expect((await listOwnSkills(opened.db, room.koKo)).best).toEqual([])
  })

  it('never lift nor remove what a course has shown', async () => {
    await takeAssessment(opened.db, room.koKo)
    await reportSkill(opened.db, room.koKo, { skill: 'phone-safety', level: 4 }, NOW)
    expect((await listOwnSkills(opened.db, room.koKo)).best).toMatchObject([{ level: 2, evidence: 'course', selfReported: 4 }])
    await withdrawSkill(opened.db, room.koKo, 'phone-safety')
    expect((await listOwnSkills(opened.db, room.koKo)).best).toMatchObject([{ level: 2, evidence: 'course', selfReported: null }])
  })
})
