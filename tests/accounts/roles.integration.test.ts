import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { changeLocale } from '@/core/accounts/server/change-locale'
import { changeOrganisation } from '@/core/accounts/server/change-organisation'
import { keysInside } from '@/db/keys/database'
import { deleteAccount } from '@/core/accounts/server/delete-account'
import { findOrganisation } from '@/core/accounts/server/find-organisation'
import { findPersonBySession } from '@/core/accounts/server/find-person-by-session'
import { grantRole } from '@/core/accounts/server/grant-role'
import { listStaff } from '@/core/accounts/server/list-staff'
import { removeRole } from '@/core/accounts/server/remove-role'
import { signIn } from '@/core/accounts/server/sign-in'
import { caseloads, cohorts, people, personRoles, sessions } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { makeOrganisation, makeSignedIn, makeSomebody, NOW, openSession, TODAY } from './world'

onEveryDatabase('an administrator', (open) => {
  let database: TestDatabase
  let organisationId: string
  let administrator: Person
  let trainer: Person

  beforeAll(async () => {
    database = await open()
  })
  beforeEach(async () => {
    organisationId = await makeOrganisation(database.db)
    administrator = await makeSignedIn(database.db, organisationId, 'administrator')
    trainer = await makeSignedIn(database.db, organisationId, 'trainer')
  })
  afterAll(() => database.close())

  async function rolesOf(person: Person) {
    return (await listStaff(database.db, administrator)).find(({ id }) => id === person.id)?.roles
  }

  async function giveLearner(coordinator: Person): Promise<string> {
    const learner = await makeSomebody(database.db, organisationId, ['learner'])
    await withinOrganisation(database.db, organisationId, (tx) =>
      tx.insert(caseloads).values({ learnerId: learner.id, organisationId, coordinatorId: coordinator.id, since: TODAY }),
    )
    return learner.id
  }

  async function coordinatorOf(learnerId: string) {
    const rows = await withinOrganisation(database.db, organisationId, (tx) => tx.select().from(caseloads).where(eq(caseloads.learnerId, learnerId)))
    return rows[0]?.coordinatorId
  }

  it('sees the staff of the organisation and no learner', async () => {
    await makeSomebody(database.db, organisationId, ['learner'])
    await makeSignedIn(database.db, await makeOrganisation(database.db), 'trainer')
    const staff = await listStaff(database.db, administrator)
    expect(staff.map(({ id }) => id).sort()).toEqual([administrator.id, trainer.id].sort())
    expect(await listStaff(database.db, trainer)).toEqual([])
  })

  it('gives a role that counts on the very next request', async () => {
    const token = await openSession(database.db, trainer)
    expect(await grantRole(database.db, administrator, trainer.id, 'coordinator', TODAY)).toEqual({ ok: true })
    expect((await findPersonBySession(database.db, token, NOW))?.roles).toContain('coordinator')
    expect(await grantRole(database.db, administrator, trainer.id, 'coordinator', TODAY)).toEqual({ ok: true })
    expect(await rolesOf(trainer)).toHaveLength(2)
  })

  it('cannot make a learner or somebody of another organisation staff', async () => {
    const learner = await makeSomebody(database.db, organisationId, ['learner'])
    const foreign = await makeSignedIn(database.db, await makeOrganisation(database.db), 'trainer')
    for (const id of [learner.id, foreign.id, crypto.randomUUID(), 'no-id']) {
      expect(await grantRole(database.db, administrator, id, 'coordinator', TODAY)).toEqual({ ok: false, reason: 'unknown-person' })
      expect(await removeRole(database.db, administrator, id, 'trainer')).toEqual({ ok: false, reason: 'unknown-person' })
    }
  })

  it('is asked about at every change: nobody else grants or takes roles, whatever their page says', async () => {
    const pretender: Person = { ...trainer, roles: ['administrator'] }
    const refused = { ok: false, reason: 'not-allowed' }
    expect(await grantRole(database.db, pretender, trainer.id, 'administrator', TODAY)).toEqual(refused)
    expect(await removeRole(database.db, pretender, administrator.id, 'administrator')).toEqual(refused)
    const foreign = await makeSignedIn(database.db, await makeOrganisation(database.db), 'administrator')
    expect(await grantRole(database.db, { ...foreign, organisationId }, trainer.id, 'administrator', TODAY)).toEqual(refused)
  })

  it('takes a role away at once: the person is signed out on the very next request and cannot sign in again', async () => {
    const somebody = await makeSomebody(database.db, organisationId, ['trainer'])
    const token = await openSession(database.db, somebody)
    expect(await removeRole(database.db, administrator, somebody.id, 'trainer')).toEqual({ ok: true })
    expect(await findPersonBySession(database.db, token, NOW)).toBeNull()
    expect(await signIn(database.db, { handle: somebody.handle, passphrase: somebody.words.join(' ') }, NOW)).toMatchObject({ ok: false })
  })

  it('takes one of two roles away: the person is signed out and comes back with the other one', async () => {
    const somebody = await makeSomebody(database.db, organisationId, ['trainer', 'coordinator'])
    const token = await openSession(database.db, somebody)
    expect(await removeRole(database.db, administrator, somebody.id, 'coordinator')).toEqual({ ok: true })
    expect(await findPersonBySession(database.db, token, NOW)).toBeNull()
    expect((await findPersonBySession(database.db, await openSession(database.db, somebody), NOW))?.roles).toEqual(['trainer'])
  })

  it('can give a role again to somebody who has none left', async () => {
    await removeRole(database.db, administrator, trainer.id, 'trainer')
    expect(await rolesOf(trainer)).toEqual([])
    expect(await grantRole(database.db, administrator, trainer.id, 'coordinator', TODAY)).toEqual({ ok: true })
    expect(await rolesOf(trainer)).toEqual(['coordinator'])
  })

  it('who is the last one stays administrator, and cannot delete the account', async () => {
    const refused = { ok: false, reason: 'last-administrator' }
    expect(await removeRole(database.db, administrator, administrator.id, 'administrator')).toEqual(refused)
    expect(await deleteAccount(database.db, keysInside, administrator)).toEqual(refused)
    await grantRole(database.db, administrator, trainer.id, 'administrator', TODAY)
    expect(await removeRole(database.db, administrator, administrator.id, 'administrator')).toEqual({ ok: true })
  })

  it('remains when two administrators dismiss each other at the same time', async () => {
    const second = await makeSignedIn(database.db, organisationId, 'administrator')
    // Both connections stand open before the race, or the first is through before the second begins.
    await Promise.all([database.db.$count(people), database.db.$count(people)])
    const both = await Promise.all([
      removeRole(database.db, administrator, second.id, 'administrator'),
      removeRole(database.db, second, administrator.id, 'administrator'),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('dismisses a coordinator only when a colleague can take over the learners, who then have one', async () => {
    const coordinator = await makeSignedIn(database.db, organisationId, 'coordinator')
    const learner = await giveLearner(coordinator)
    const refused = { ok: false, reason: 'nobody-takes-over' }
    expect(await removeRole(database.db, administrator, coordinator.id, 'coordinator')).toEqual(refused)
    expect(await deleteAccount(database.db, keysInside, coordinator)).toEqual(refused)
    expect(await coordinatorOf(learner)).toBe(coordinator.id)
    const busy = await makeSignedIn(database.db, organisationId, 'coordinator')
    await giveLearner(busy)
    const free = await makeSignedIn(database.db, organisationId, 'coordinator')
    expect(await removeRole(database.db, administrator, coordinator.id, 'coordinator')).toEqual({ ok: true })
    expect(await coordinatorOf(learner)).toBe(free.id)
  })

  it('changes nothing when somebody of two roles leaves and only one of them can be taken over', async () => {
    const both = await makeSignedIn(database.db, organisationId, 'coordinator')
    await withinOrganisation(database.db, organisationId, async (tx) => {
      await tx.insert(personRoles).values({ personId: both.id, organisationId, role: 'trainer', grantedOn: TODAY })
      await tx.insert(cohorts).values({ organisationId, name: 'two', course: 'phone-safety', trainerId: both.id, createdOn: TODAY })
    })
    await giveLearner(both)
    expect(await deleteAccount(database.db, keysInside, both)).toEqual({ ok: false, reason: 'nobody-takes-over' })
    const rows = await withinOrganisation(database.db, organisationId, (tx) => tx.select().from(cohorts).where(eq(cohorts.name, 'two')))
    expect(rows).toMatchObject([{ trainerId: both.id }])
  })

  it('dismisses a trainer with a cohort only when a colleague can take it over', async () => {
    await withinOrganisation(database.db, organisationId, (tx) =>
      tx.insert(cohorts).values({ organisationId, name: 'one', course: 'phone-safety', trainerId: trainer.id, createdOn: TODAY }),
    )
    expect(await deleteAccount(database.db, keysInside, trainer)).toEqual({ ok: false, reason: 'nobody-takes-over' })
    const colleague = await makeSignedIn(database.db, organisationId, 'trainer')
    expect(await deleteAccount(database.db, keysInside, trainer)).toEqual({ ok: true })
    const rows = await withinOrganisation(database.db, organisationId, (tx) => tx.select().from(cohorts))
    expect(rows).toMatchObject([{ trainerId: colleague.id }])
  })

  it('changes the settings of the own organisation and of no other', async () => {
    const input = { nameMy: 'မြစ်', nameEn: 'River', helpMy: 'မေးပါ', helpEn: 'Ask', weeklyInvitations: 7 }
    const foreign = await makeSignedIn(database.db, await makeOrganisation(database.db), 'administrator')
    expect(await changeOrganisation(database.db, { ...foreign, organisationId }, input)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await changeOrganisation(database.db, trainer, input)).toEqual({ ok: false, reason: 'not-allowed' })
    expect((await findOrganisation(database.db, administrator)).weeklyInvitations).toBe(20)
    expect(await changeOrganisation(database.db, administrator, input)).toEqual({ ok: true })
    expect(await findOrganisation(database.db, trainer)).toMatchObject({ name: { my: 'မြစ်', en: 'River' }, weeklyInvitations: 7 })
  })
})

onEveryDatabase('a person', (open) => {
  let database: TestDatabase

  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  it('who deletes the account is gone at once, with all sessions and their place in a caseload', async () => {
    const organisationId = await makeOrganisation(database.db)
    const learner = await makeSignedIn(database.db, organisationId, 'learner')
    const coordinator = await makeSignedIn(database.db, organisationId, 'coordinator')
    await withinOrganisation(database.db, organisationId, (tx) =>
      tx.insert(caseloads).values({ learnerId: learner.id, organisationId, coordinatorId: coordinator.id, since: TODAY }),
    )
    expect(await deleteAccount(database.db, keysInside, learner)).toEqual({ ok: true })
    expect(await database.asOwner((owner) => owner.select().from(people).where(eq(people.id, learner.id)))).toEqual([])
    expect(await database.asOwner((owner) => owner.select().from(sessions).where(eq(sessions.personId, learner.id)))).toEqual([])
    expect(await withinOrganisation(database.db, organisationId, (tx) => tx.select().from(caseloads))).toEqual([])
  })

  it('may choose the language of the desks', async () => {
    const trainer = await makeSignedIn(database.db, await makeOrganisation(database.db), 'trainer')
    await changeLocale(database.db, trainer, 'my')
    expect((await findPersonBySession(database.db, await openSession(database.db, trainer), NOW))?.locale).toBe('my')
  })
})
