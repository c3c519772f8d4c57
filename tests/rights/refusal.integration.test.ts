import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { decline } from '@/core/introductions/server/decline'
import { proposeIntroduction } from '@/core/introductions/server/propose-introduction'
import { addToCohort } from '@/core/progress/server/add-to-cohort'
import { completeLesson } from '@/core/progress/server/complete-lesson'
import { createCohort } from '@/core/progress/server/create-cohort'
import { findOwnProgress } from '@/core/progress/server/find-own-progress'
import { listOwnSkills } from '@/core/progress/server/list-own-skills'
import { listTaskRequests } from '@/core/progress/server/list-task-requests'
import { recordPracticeAnswer } from '@/core/progress/server/record-practice-answer'
import { reportSkill } from '@/core/progress/server/report-skill'
import { requestSignOff } from '@/core/progress/server/request-sign-off'
import { signOff } from '@/core/progress/server/sign-off'
import { readOwnData } from '@/core/rights/server/read-own-data'
import { caseloads } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { makeEmployer, makeListing } from '../jobs/work-world'
import { makePerson, NOW, openClassroom, takeAssessment, TODAY } from '../progress/classroom'
import { onEveryDatabase, type TestDatabase } from '../support/databases'

process.env['SITE_ORIGIN'] ??= 'http://localhost:3000'
process.env['AUTH_SECRET'] ??= 'tests only: this secret protects nothing at all'

onEveryDatabase('a learner who says no to every introduction and tells nothing of work', (open) => {
  let opened: TestDatabase
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened.close())

  it('reads, practises, passes, shows a task and gains every skill all the same', async () => {
    const { db } = opened
    const room = await openClassroom(db)
    const { ayeAye: learner, trainer, here: organisationId } = room
    const coordinator = await makePerson(db, organisationId, 'quiet-desk', 'coordinator')
    await withinOrganisation(db, organisationId, (tx) =>
      tx.insert(caseloads).values({ learnerId: learner.id, organisationId, coordinatorId: coordinator.id, since: TODAY }),
    )
    const employer = await makeEmployer(db, coordinator, 'Mill')
    for (let time = 0; time < 3; time++) {
      const listingId = await makeListing(db, coordinator, employer)
      const proposed = await proposeIntroduction(db, coordinator, { learnerId: learner.id, listingId }, NOW)
      expect(proposed.ok && (await decline(db, learner, proposed.id, NOW))).toMatchObject({ ok: true })
    }

    const course = 'phone-safety'
    await takeAssessment(db, learner)
    for (const lesson of ['one', 'two', 'three', 'four']) {
      expect(await completeLesson(db, learner, { course, lesson, eventId: randomUUID() }, NOW)).toMatchObject({ ok: true })
    }
    await recordPracticeAnswer(db, learner, { course, lesson: 'one', item: 'one-1', response: ['b'], eventId: randomUUID() }, NOW)
    const cohort = await createCohort(db, trainer, { name: 'Monday', course }, NOW)
    await addToCohort(db, trainer, cohort.ok ? cohort.cohort : '', learner.handle)
    expect(await requestSignOff(db, learner, { course, task: 'safe-phone-check' }, NOW)).toMatchObject({ ok: true })
    const [request] = await listTaskRequests(db, trainer)
    expect(await signOff(db, trainer, request?.id ?? '', { result: 'passed', seen: ['lock', 'update', 'explain'] }, NOW)).toEqual({ ok: true })
    expect(await reportSkill(db, learner, { skill: 'use-smartphone', level: 1 }, NOW)).toMatchObject({ ok: true })

    const skills = await listOwnSkills(db, learner)
    expect(skills.best.map(({ skill, evidence }) => `${skill} ${evidence}`).sort()).toEqual(['phone-safety course', 'use-smartphone assessed'])
    const progress = await findOwnProgress(db, learner, course)
    expect(progress?.lessons.map(({ read }) => read)).toEqual([true, true, true, true])
    expect(progress?.task?.state.kind).toBe('passed')
    const { rows } = await readOwnData(db, learner)
    expect(rows.workWishes).toEqual([])
    expect(rows.introductions.map(({ closeReason, shares }) => [closeReason, shares])).toEqual([1, 2, 3].map(() => ['learner-declined', []]))
  })
})
