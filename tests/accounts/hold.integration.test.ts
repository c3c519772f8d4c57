import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { beginSignUp } from '@/core/accounts/server/begin-sign-up'
import { createInvitation } from '@/core/accounts/server/create-invitation'
import { approveProposal } from '@/core/accounts/server/decide-proposal'
import { exchangeTicket } from '@/core/accounts/server/exchange-ticket'
import { findOfHandle } from '@/core/accounts/server/find-of-handle'
import { findPersonBySession } from '@/core/accounts/server/find-person-by-session'
import { holdStaff } from '@/core/accounts/server/hold-staff'
import { joinWithInvitation } from '@/core/accounts/server/join-with-invitation'
import { listProposals } from '@/core/accounts/server/list-proposals'
import { listStaff } from '@/core/accounts/server/list-staff'
import { proposeChange } from '@/core/accounts/server/propose-change'
import { releaseForKeeper } from '@/core/accounts/server/release-hold'
import { removeRole } from '@/core/accounts/server/remove-role'
import { signIn } from '@/core/accounts/server/sign-in'
import { issueTicket } from '@/core/accounts/server/tickets'
import { findKeyFor } from '@/core/introductions/server/find-own-contact'
import { keepStaffKey } from '@/core/contact/server/keep-staff-key'
import { makeStaffKey } from '@/core/contact/staff-key'
import { readOwnData } from '@/core/rights/server/read-own-data'
import type { Database } from '@/db/client'
import { people, staffHolds } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { later, makeOrganisation, makeSignedIn, makeSomebody, NOW, openSession, type Somebody, TODAY } from './world'

onEveryDatabase('a member of staff who is held', (open) => {
  let database: TestDatabase
  let db: Database
  let organisationId: string
  let first: Person
  let second: Person
  let coordinator: Somebody
  let token: string

  beforeAll(async () => {
    database = await open()
    ;({ db } = database)
  })
  beforeEach(async () => {
    organisationId = await makeOrganisation(db)
    first = await makeSignedIn(db, organisationId, 'administrator')
    second = await makeSignedIn(db, organisationId, 'administrator')
    coordinator = await makeSomebody(db, organisationId, ['coordinator'])
    token = await openSession(db, coordinator)
  })
  afterAll(() => database.close())

  const isIn = async (minutes = 1) => (await findPersonBySession(db, token, later(minutes))) !== null
  const acting = ({ id, handle }: Somebody): Person => ({
    id,
    handle,
    organisationId,
    locale: 'en',
    roles: ['coordinator'],
    sessionId: '',
    provenAt: NOW,
  })

  async function approveRelease(person: { id: string }, proposer = first, approver = second) {
    expect(await proposeChange(db, proposer, { kind: 'release-hold', personId: person.id }, NOW)).toEqual({ ok: true })
    const [proposal] = await listProposals(db, approver, NOW)
    return approveProposal(db, approver, proposal?.id ?? '', NOW)
  }

  it('is out on the next request, and comes in no more: the right words are answered as wrong ones', async () => {
    expect(await isIn()).toBe(true)
    expect(await holdStaff(db, first, coordinator.id, NOW)).toEqual({ ok: true })
    expect(await isIn()).toBe(false)
    const typed = { handle: coordinator.handle, passphrase: coordinator.words.join(' ') }
    expect(await signIn(db, typed, later(1))).toEqual(await signIn(db, { handle: 'nobody', passphrase: 'x' }, later(1)))
    expect(await exchangeTicket(db, await issueTicket(db, coordinator, 'session', later(1)), later(1))).toBeNull()
  })

  it('lets nobody in by an invitation that they handed out, not even who had begun to join, and not later', async () => {
    const invited = await createInvitation(db, acting(coordinator), 'learner', TODAY)
    const code = invited.ok ? invited.code : ''
    const begun = await beginSignUp(db, code, 'en', NOW)
    if (!begun.ok) throw new Error(begun.reason)
    await holdStaff(db, first, coordinator.id, NOW)
    const { words, asked, sealed } = begun.offer
    expect(await joinWithInvitation(db, sealed, [words[asked[0]] ?? '', words[asked[1]] ?? ''], NOW)).toEqual({ ok: false, reason: 'over' })
    expect(await createInvitation(db, acting(coordinator), 'learner', TODAY)).toEqual({ ok: false, reason: 'not-allowed' })
    await approveRelease(coordinator)
    expect(await beginSignUp(db, code, 'en', NOW)).toEqual({ ok: false, reason: 'unknown' })
  })

  it('goes on when two administrators want it, with roles as before, and signs in anew', async () => {
    await holdStaff(db, first, coordinator.id, NOW)
    const held = (await listStaff(db, second)).find(({ id }) => id === coordinator.id)
    expect(held).toMatchObject({ roles: ['coordinator'], hold: { on: TODAY, by: first.handle } })
    expect(await approveRelease(coordinator, first, first)).toEqual({ ok: false, reason: 'not-found' })
    expect(await approveRelease(coordinator)).toEqual({ ok: true })
    expect(await isIn()).toBe(false)
    token = await openSession(db, coordinator)
    expect(await isIn()).toBe(true)
  })

  it('goes on at the word of the keeper of the server too', async () => {
    await holdStaff(db, first, coordinator.id, NOW)
    const found = await findOfHandle(db, coordinator.handle)
    expect(found && (await releaseForKeeper(db, found))).toBe(true)
    expect(found && (await releaseForKeeper(db, found))).toBe(false)
    token = await openSession(db, coordinator)
    expect(await isIn()).toBe(true)
  })

  it('is held by one administrator alone, and by nobody else', async () => {
    const foreign = await makeSignedIn(db, await makeOrganisation(db), 'administrator')
    const trainer = await makeSignedIn(db, organisationId, 'trainer')
    for (const stranger of [foreign, { ...foreign, organisationId }, { ...trainer, roles: ['administrator' as const] }])
      expect((await holdStaff(db, stranger, coordinator.id, NOW)).ok).toBe(false)
    expect(await isIn()).toBe(true)
  })

  it('is never a learner, somebody elsewhere, or whoever holds', async () => {
    const learner = await makeSomebody(db, organisationId, ['learner'])
    const foreign = await makeSomebody(db, await makeOrganisation(db), ['trainer'])
    for (const { id } of [learner, foreign]) expect(await holdStaff(db, first, id, NOW)).toEqual({ ok: false, reason: 'unknown-person' })
    expect(await holdStaff(db, first, first.id, NOW)).toEqual({ ok: false, reason: 'yourself' })
  })

  it('may be an administrator, who then decides nothing and whose proposals are gone', async () => {
    await proposeChange(db, second, { kind: 'invite-staff', role: 'coordinator', locale: 'en' }, NOW)
    const [proposal] = await listProposals(db, first, NOW)
    await holdStaff(db, first, second.id, NOW)
    expect(await listProposals(db, first, NOW)).toEqual([])
    expect(await approveProposal(db, first, proposal?.id ?? '', NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await proposeChange(db, second, { kind: 'invite-staff', role: 'trainer', locale: 'en' }, NOW)).toEqual({
      ok: false,
      reason: 'not-allowed',
    })
    expect(await listStaff(db, second)).toEqual([])
    // The one who is left is the last who can act, and stays.
    expect(await removeRole(db, first, first.id, 'administrator')).toEqual({ ok: false, reason: 'last-administrator' })
    expect(await removeRole(db, first, second.id, 'administrator')).toEqual({ ok: true })
  })

  it('may be the first of a day without a proof; for the next ones the administrator has just shown who they are', async () => {
    const hour = later(60)
    const others = [second, await makeSignedIn(db, organisationId, 'trainer')]
    expect(await holdStaff(db, first, coordinator.id, hour)).toEqual({ ok: true })
    for (const { id } of others) expect(await holdStaff(db, first, id, hour)).toEqual({ ok: false, reason: 'not-proven' })
    // Letting somebody go on does not begin the day anew.
    const found = await findOfHandle(db, coordinator.handle)
    if (found) await releaseForKeeper(db, found)
    expect(await holdStaff(db, first, second.id, hour)).toEqual({ ok: false, reason: 'not-proven' })
    expect(await listStaff(db, second)).not.toEqual([])
    expect(await holdStaff(db, { ...first, provenAt: hour }, second.id, hour)).toEqual({ ok: true })
    const colleague = await makeSignedIn(db, organisationId, 'administrator')
    expect(await holdStaff(db, colleague, coordinator.id, hour)).toEqual({ ok: true })
  })

  it('leaves one administrator who can act when two hold each other at the same moment', async () => {
    const both = await Promise.all([holdStaff(db, first, second.id, NOW), holdStaff(db, second, first.id, NOW)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const staff = (await Promise.all([first, second].map((each) => listStaff(db, each)))).flat()
    expect(staff.filter(({ roles, hold }) => roles.includes('administrator') && !hold)).toHaveLength(1)
  })

  it('is reached by no new contact of a learner', async () => {
    const invited = await createInvitation(db, acting(coordinator), 'learner', TODAY)
    const begun = await beginSignUp(db, invited.ok ? invited.code : '', 'en', NOW)
    if (!begun.ok) throw new Error(begun.reason)
    const { words, asked, sealed, handle } = begun.offer
    await joinWithInvitation(db, sealed, [words[asked[0]] ?? '', words[asked[1]] ?? ''], NOW)
    const [learner] = await database.asOwner((owner) => owner.select().from(people).where(eq(people.handle, handle)))
    await keepStaffKey(db, acting(coordinator), await makeStaffKey(coordinator.words.join(' ')), NOW)
    const keyFor = () => withinOrganisation(db, organisationId, (tx) => findKeyFor(tx, { ...first, id: learner?.id ?? '' }))
    expect(await keyFor()).not.toBeNull()
    await holdStaff(db, first, coordinator.id, NOW)
    expect(await keyFor()).toBeNull()
  })

  it('is told so in their own data, and whoever holds is told how many', async () => {
    await holdStaff(db, first, coordinator.id, NOW)
    expect((await readOwnData(db, acting(coordinator))).rows.hold).toEqual([{ heldOn: TODAY }])
    expect((await readOwnData(db, first)).work.holds).toBe(1)
  })

  it('takes the hold along when the account goes', async () => {
    await holdStaff(db, first, coordinator.id, NOW)
    await database.asOwner((owner) => owner.delete(people).where(eq(people.id, coordinator.id)))
    expect(await withinOrganisation(db, organisationId, (tx) => tx.select().from(staffHolds))).toEqual([])
  })
})
