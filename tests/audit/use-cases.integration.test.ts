import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Person } from '@/core/accounts/person'
import { deleteAccount } from '@/core/accounts/server/delete-account'
import { removeRole } from '@/core/accounts/server/remove-role'
import { advance } from '@/core/introductions/server/advance'
import { agree } from '@/core/introductions/server/agree'
import { close } from '@/core/introductions/server/close'
import { listCandidates } from '@/core/introductions/server/list-candidates'
import { listCaseload } from '@/core/introductions/server/list-caseload'
import {
  findCaseloadIntroduction,
  listCaseloadIntroductions,
  listIntroductionsOfLearner,
} from '@/core/introductions/server/list-caseload-introductions'
import { proposeIntroduction } from '@/core/introductions/server/propose-introduction'
import { findCaseloadLearner } from '@/core/jobs/server/find-caseload-learner'
import { addToCohort } from '@/core/progress/server/add-to-cohort'
import { cohortProgress } from '@/core/progress/server/cohort-progress'
import { createCohort } from '@/core/progress/server/create-cohort'
import { enrol } from '@/core/progress/server/enrol'
import { findTaskRequest } from '@/core/progress/server/find-task-request'
import { listTaskRequests } from '@/core/progress/server/list-task-requests'
import { removeFromCohort } from '@/core/progress/server/remove-from-cohort'
import { requestSignOff } from '@/core/progress/server/request-sign-off'
import { signOff } from '@/core/progress/server/sign-off'
import { whereStuck } from '@/core/progress/server/where-stuck'
import { keysInside } from '@/db/keys/database'
import { caseloads, courseVersions, currentCourses, organisations } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { grantSkill, makeEmployer, makeListing } from '../jobs/work-world'
import { makePerson, NOW, openClassroom, takeAssessment } from '../progress/classroom'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { readLog, subjectOfLearner } from './log-world'

onEveryDatabase('what staff do with learners', (open) => {
  let opened: TestDatabase
  let room: Awaited<ReturnType<typeof openClassroom>>
  let coordinator: Person

  beforeAll(async () => {
    opened = await open()
  })
  beforeEach(async () => {
    await opened.asOwner(async (owner) => {
      await owner.delete(organisations)
      await owner.delete(currentCourses)
      await owner.delete(courseVersions)
    })
    room = await openClassroom(opened.db)
    coordinator = await makePerson(opened.db, room.here, 'quiet-desk-11', 'coordinator')
    for (const learner of [room.ayeAye, room.koKo]) await giveTo(coordinator, learner)
  })
  afterAll(() => opened.close())

  function giveTo({ id: coordinatorId }: Person, { id: learnerId, organisationId }: Person) {
    return withinOrganisation(opened.db, organisationId, (tx) =>
      tx.insert(caseloads).values({ learnerId, organisationId, coordinatorId, since: '2026-10-01' }),
    )
  }

  /** Rows that `work` added, as action and whom it was about. */
  async function written(work: () => Promise<unknown>): Promise<string[]> {
    const before = (await readLog(opened.db, room.here)).length
    await work()
    const names = new Map(Object.entries({ ayeAye: room.ayeAye, koKo: room.koKo }).map(([name, learner]) => [subjectOfLearner(learner), name]))
    return (await readLog(opened.db, room.here)).slice(before).map(({ action, subject }) => `${action} ${names.get(subject)}`)
  }

  it('at the desk stands in the log: lists, openings and every change, each naming whom it showed', async () => {
    const { db } = opened
    const { ayeAye } = room
    await grantSkill(db, ayeAye, 'machine-sewing', 1)
    const listing = () => makeEmployer(db, coordinator, `Mill ${Math.random()}`).then((employer) => makeListing(db, coordinator, employer))
    const [listingId, otherId] = [await listing(), await listing()]
    const propose = (id: string) => proposeIntroduction(db, coordinator, { learnerId: ayeAye.id, listingId: id }, NOW)
    const both = (action: string) => [`${action} ayeAye`, `${action} koKo`]

    expect((await written(() => listCaseload(db, coordinator))).sort()).toEqual(both('caseload-listed'))
    expect((await written(() => listCandidates(db, coordinator, listingId, NOW))).sort()).toEqual(both('candidates-listed'))
    expect(await written(() => findCaseloadLearner(db, coordinator, ayeAye.id, NOW))).toEqual(['learner-opened ayeAye'])
    expect(await written(() => listIntroductionsOfLearner(db, coordinator, ayeAye.id, NOW))).toEqual([])
    expect(await written(() => propose(listingId))).toEqual(['introduction-proposed ayeAye'])
    expect(await written(() => propose(listingId))).toEqual([])
    await propose(otherId)
    expect(await written(() => listCaseloadIntroductions(db, coordinator, NOW))).toEqual(['introductions-listed ayeAye'])
    const of = async (id: string) => (await listCaseloadIntroductions(db, coordinator, NOW)).find((one) => one.listing.id === id)?.id ?? ''
    const [first, second] = [await of(listingId), await of(otherId)]
    expect(await written(() => findCaseloadIntroduction(db, coordinator, first, NOW))).toEqual(['introduction-opened ayeAye'])
    await agree(db, ayeAye, first, ['skills'], NOW)
    expect(await written(() => findCaseloadIntroduction(db, coordinator, first, NOW))).toEqual([
      'introduction-opened ayeAye',
      'shared-facts-opened ayeAye',
    ])
    expect(await written(() => advance(db, coordinator, first, 'introduced', NOW))).toEqual(['introduction-moved ayeAye'])
    expect(await written(() => advance(db, coordinator, first, 'introduced', NOW))).toEqual([])
    expect(await written(() => close(db, coordinator, second, 'unreachable', NOW))).toEqual(['introduction-closed ayeAye'])
  })

  it('on a page of one learner says nothing of others', async () => {
    const { db } = opened
    const { ayeAye, koKo } = room
    const employerId = await makeEmployer(db, coordinator, 'Mill')
    const listingId = await makeListing(db, coordinator, employerId)
    for (const { id } of [ayeAye, koKo]) await proposeIntroduction(db, coordinator, { learnerId: id, listingId }, NOW)
    expect(await written(() => listIntroductionsOfLearner(db, coordinator, koKo.id, NOW))).toEqual(['introductions-listed koKo'])
  })

  it('in the studio stands in the log', async () => {
    const { db } = opened
    const { ayeAye, trainer } = room
    const made = await createCohort(db, trainer, { name: 'Monday', course: 'phone-safety' }, NOW)
    if (!made.ok) throw new Error(made.reason)
    const add = () => addToCohort(db, trainer, made.cohort, ayeAye.handle)
    expect(await written(add)).toEqual(['added-to-cohort ayeAye'])
    expect(await written(add)).toEqual([])
    await enrol(db, ayeAye, 'phone-safety', NOW)
    await takeAssessment(db, ayeAye, 2)
    await requestSignOff(db, ayeAye, { course: 'phone-safety', task: 'safe-phone-check' }, NOW)
    expect(await written(() => cohortProgress(db, trainer, made.cohort))).toEqual(['cohort-listed ayeAye'])
    expect(await written(() => whereStuck(db, trainer, made.cohort))).toEqual(['mistakes-listed ayeAye'])
    expect(await written(() => listTaskRequests(db, trainer))).toEqual(['tasks-listed ayeAye'])
    const id = (await listTaskRequests(db, trainer))[0]?.id ?? ''
    expect(await written(() => findTaskRequest(db, trainer, id))).toEqual(['task-opened ayeAye'])
    const decide = () => signOff(db, trainer, id, { result: 'passed', seen: ['lock', 'update', 'explain'] }, NOW)
    expect(await written(decide)).toEqual(['task-decided ayeAye'])
    expect(await written(decide)).toEqual([])
    const remove = () => removeFromCohort(db, trainer, made.cohort, ayeAye.id)
    expect(await written(remove)).toEqual(['taken-out-of-cohort ayeAye'])
    expect(await written(remove)).toEqual([])
  })

  it('when a colleague takes over stands in the log, under the name of who decided it', async () => {
    const { db } = opened
    const administrator = await makePerson(db, room.here, 'office-desk-11', 'administrator')
    await makePerson(db, room.here, 'other-desk-22', 'coordinator')
    const made = await createCohort(db, room.trainer, { name: 'Monday', course: 'phone-safety' }, NOW)
    if (!made.ok) throw new Error(made.reason)
    await addToCohort(db, room.trainer, made.cohort, room.koKo.handle)
    expect((await written(() => removeRole(db, administrator, coordinator.id, 'coordinator'))).sort()).toEqual([
      'coordinator-changed ayeAye',
      'coordinator-changed koKo',
    ])
    expect((await readLog(db, room.here)).at(-1)?.actorId).toBe(administrator.id)
    expect(await written(() => deleteAccount(db, keysInside, room.trainer))).toEqual(['trainer-changed koKo'])
  })

  it('leaves no row when it is refused, or when a learner looks at their own', async () => {
    const { db } = opened
    const stranger = await makePerson(db, room.here, 'other-desk-22', 'coordinator')
    expect(await written(() => findCaseloadLearner(db, stranger, room.ayeAye.id, NOW))).toEqual([])
    expect(await written(() => cohortProgress(db, room.trainer, room.ayeAye.id))).toEqual([])
    expect(await written(() => takeAssessment(db, room.ayeAye))).toEqual([])
  })
})
