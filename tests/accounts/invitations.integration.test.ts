import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { beginSignUp } from '@/core/accounts/server/begin-sign-up'
import { createInvitation, invitationsLeft } from '@/core/accounts/server/create-invitation'
import { exchangeTicket } from '@/core/accounts/server/exchange-ticket'
import { findPersonBySession } from '@/core/accounts/server/find-person-by-session'
import { joinWithInvitation } from '@/core/accounts/server/join-with-invitation'
import { listInvitations } from '@/core/accounts/server/list-invitations'
import type { WordsOffer } from '@/core/accounts/server/offer-words'
import { openInvitation } from '@/core/accounts/server/open-invitation'
import { removeRole } from '@/core/accounts/server/remove-role'
import { signIn } from '@/core/accounts/server/sign-in'
import { withdrawInvitation } from '@/core/accounts/server/withdraw-invitation'
import type { InvitedRole } from '@/core/accounts/roles'
import { addDays } from '@/core/installation/days'
import { caseloads, invitations, passphrases, people } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { later, makeOrganisation, makeSignedIn, NOW, TODAY } from './world'

/** Long enough for a query to reach the database and wait there. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 200))
}

onEveryDatabase('an invitation', (open) => {
  let database: TestDatabase
  let organisationId: string
  let coordinator: Person
  let administrator: Person

  beforeAll(async () => {
    database = await open()
  })
  beforeEach(async () => {
    organisationId = await makeOrganisation(database.db, 3)
    coordinator = await makeSignedIn(database.db, organisationId, 'coordinator')
    administrator = await makeSignedIn(database.db, organisationId, 'administrator')
  })
  afterAll(() => database.close())

  async function invite(issuer: Person, role: InvitedRole, day = TODAY): Promise<string> {
    const created = await createInvitation(database.db, issuer, role, day)
    if (!created.ok) throw new Error(created.reason)
    return created.code
  }

  async function begin(code: string, now = NOW): Promise<WordsOffer> {
    const begun = await beginSignUp(database.db, code, 'my', now)
    if (!begun.ok) throw new Error(begun.reason)
    return begun.offer
  }

  function confirm({ sealed, words, asked }: WordsOffer, now = NOW) {
    return joinWithInvitation(database.db, sealed, [words[asked[0]] ?? '', words[asked[1]] ?? ''], now)
  }

  function peopleNow() {
    return withinOrganisation(database.db, organisationId, (tx) => tx.$count(people))
  }

  it('lets a learner in, into the caseload of the coordinator who gave it', async () => {
    const offer = await begin(await invite(coordinator, 'learner'))
    const joined = await confirm(offer)
    expect(joined).toMatchObject({ ok: true, next: 'session' })
    const begun = joined.ok ? await exchangeTicket(database.db, joined.ticket, NOW) : null
    const learner = await findPersonBySession(database.db, begun?.token ?? '', NOW)
    expect(learner).toMatchObject({ organisationId, handle: offer.handle, locale: 'my', roles: ['learner'] })
    const rows = await withinOrganisation(database.db, organisationId, (tx) => tx.select().from(caseloads))
    expect(rows).toMatchObject([{ learnerId: learner?.id, coordinatorId: coordinator.id }])
    expect(await signIn(database.db, { handle: offer.handle, passphrase: offer.words.join(' ') }, NOW)).toMatchObject({ ok: true, next: 'session' })
  })

  it('leads new staff to the second factor, and into no caseload', async () => {
    const joined = await confirm(await begin(await invite(administrator, 'trainer')))
    expect(joined).toMatchObject({ ok: true, next: 'second-factor' })
    expect(joined.ok && (await exchangeTicket(database.db, joined.ticket, NOW))).toBeNull()
    expect(await withinOrganisation(database.db, organisationId, (tx) => tx.select().from(caseloads))).toHaveLength(0)
  })

  it('stores nothing of a person until the two words are typed back', async () => {
    const before = await peopleNow()
    const offer = await begin(await invite(coordinator, 'learner'))
    const typed = offer.asked.map((place) => offer.words[place] ?? '') as [string, string]
    const misread = await joinWithInvitation(database.db, offer.sealed, [typed[0], 'abacus'], NOW)
    expect(misread).toMatchObject({ ok: false, reason: 'wrong-words', wrong: [false, true], offer: { handle: offer.handle, words: offer.words } })
    expect(await joinWithInvitation(database.db, offer.sealed, [typed[1], typed[0]], NOW)).toMatchObject({ ok: false, wrong: [true, true] })
    expect(await peopleNow()).toBe(before)
    expect(await confirm(offer)).toMatchObject({ ok: true })
    expect(await peopleNow()).toBe(before + 1)
  })

  it('lets nobody in a second time', async () => {
    const code = await invite(coordinator, 'learner')
    const [first, second] = [await begin(code), await begin(code)]
    expect(await confirm(first)).toMatchObject({ ok: true })
    expect(await confirm(second)).toEqual({ ok: false, reason: 'over' })
    expect(await beginSignUp(database.db, code, 'my', NOW)).toEqual({ ok: false, reason: 'unknown' })
  })

  it('lets the same person go on who confirms twice because the first answer was lost', async () => {
    for (const [issuer, role, next] of [[coordinator, 'learner', 'session'] as const, [administrator, 'trainer', 'second-factor'] as const]) {
      const offer = await begin(await invite(issuer, role))
      expect(await confirm(offer)).toMatchObject({ ok: true, next })
      const before = await peopleNow()
      expect(await confirm(offer)).toMatchObject({ ok: true, next })
      expect(await joinWithInvitation(database.db, offer.sealed, ['abacus', 'abacus'], NOW)).toMatchObject({ ok: false, reason: 'wrong-words' })
      expect(await peopleNow()).toBe(before)
    }
  })

  it('lets the same person in once, and on, who taps twice at the same time', async () => {
    const before = await peopleNow()
    const offer = await begin(await invite(coordinator, 'learner'))
    await Promise.all([peopleNow(), peopleNow()])
    const both = await Promise.all([confirm(offer), confirm(offer)])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(await peopleNow()).toBe(before + 1)
  })

  it('does not bring back whoever deleted their account or was dismissed since', async () => {
    const offer = await begin(await invite(coordinator, 'learner'))
    await confirm(offer)
    await database.asOwner((owner) => owner.delete(people).where(eq(people.handle, offer.handle)))
    expect(await confirm(offer)).toEqual({ ok: false, reason: 'over' })
    const staff = await begin(await invite(administrator, 'trainer'))
    await confirm(staff)
    const [trainer] = await database.asOwner((owner) => owner.select().from(people).where(eq(people.handle, staff.handle)))
    expect(await removeRole(database.db, administrator, trainer?.id ?? '', 'trainer')).toEqual({ ok: true })
    expect(await confirm(staff)).toEqual({ ok: false, reason: 'over' })
  })

  it('of a coordinator who vanishes at the very moment lets nobody in, and nothing breaks', async () => {
    const before = await peopleNow()
    const offer = await begin(await invite(coordinator, 'learner'))
    let go = () => {}
    const moment = new Promise<void>((resolve) => (go = resolve))
    const leaving = withinOrganisation(database.db, organisationId, async (tx) => {
      await tx.delete(people).where(eq(people.id, coordinator.id))
      await moment
    })
    await pause()
    const joining = confirm(offer)
    await pause()
    go()
    await leaving
    expect(await joining).toEqual({ ok: false, reason: 'over' })
    expect(await peopleNow()).toBe(before - 1)
  })

  it('of a coordinator who is dismissed at the very moment leaves no learner in their caseload', async () => {
    await makeSignedIn(database.db, organisationId, 'coordinator')
    await confirm(await begin(await invite(coordinator, 'learner')))
    const offer = await begin(await invite(coordinator, 'learner'))
    await Promise.all([peopleNow(), peopleNow()])
    const [removed] = await Promise.all([removeRole(database.db, administrator, coordinator.id, 'coordinator'), confirm(offer)])
    expect(removed).toEqual({ ok: true })
    const rows = await withinOrganisation(database.db, organisationId, (tx) => tx.select().from(caseloads))
    expect(rows.filter((row) => row.coordinatorId === coordinator.id)).toEqual([])
  })

  it('of somebody of the demo makes people of the demo', async () => {
    await database.asOwner((owner) => owner.update(people).set({ isDemo: true }).where(eq(people.id, coordinator.id)))
    const isDemo = async (issuer: Person, role: InvitedRole) => {
      const offer = await begin(await invite(issuer, role))
      await confirm(offer)
      const [person] = await database.asOwner((owner) => owner.select().from(people).where(eq(people.handle, offer.handle)))
      return person?.isDemo
    }
    expect([await isDemo(coordinator, 'learner'), await isDemo(administrator, 'trainer')]).toEqual([true, false])
  })

  it('lets one of two people in who use it at the same time', async () => {
    const before = await peopleNow()
    const code = await invite(coordinator, 'learner')
    const offers = [await begin(code), await begin(code)]
    // Both connections stand open before the race, or the first is through before the second begins.
    await Promise.all([peopleNow(), peopleNow()])
    const both = await Promise.all(offers.map((offer) => confirm(offer)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await peopleNow()).toBe(before + 1)
  })

  it('is good for 14 days', async () => {
    const code = await invite(coordinator, 'learner', addDays(TODAY, -14))
    expect(await openInvitation(database.db, code, TODAY)).toMatchObject({ ok: true })
    expect(await openInvitation(database.db, code, addDays(TODAY, 1))).toEqual({ ok: false, reason: 'unknown' })
  })

  it('that was never issued, or is mistyped, lets nobody in', async () => {
    const code = await invite(coordinator, 'learner')
    const slip = code.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    expect(await openInvitation(database.db, slip, TODAY)).toEqual({ ok: false, reason: 'mistyped' })
    await database.asOwner((owner) => owner.delete(invitations).where(eq(invitations.organisationId, organisationId)))
    expect(await openInvitation(database.db, code, TODAY)).toEqual({ ok: false, reason: 'unknown' })
  })

  it('cannot be forged or changed on its way through the page', async () => {
    const offer = await begin(await invite(coordinator, 'learner'))
    const changed = `${offer.sealed.slice(0, -4)}AAAA`
    for (const sealed of ['', 'forged', changed]) expect(await confirm({ ...offer, sealed })).toEqual({ ok: false, reason: 'over' })
  })

  it('waits half an hour for the two words', async () => {
    const offer = await begin(await invite(coordinator, 'learner'))
    expect(await confirm(offer, later(30))).toEqual({ ok: false, reason: 'over' })
    expect(await confirm(offer, later(29))).toMatchObject({ ok: true })
  })

  it('is given out by coordinators for learners and by administrators for staff, and by nobody else', async () => {
    const trainer = await makeSignedIn(database.db, organisationId, 'trainer')
    const refused = { ok: false, reason: 'not-allowed' }
    expect(await createInvitation(database.db, coordinator, 'trainer', TODAY)).toEqual(refused)
    expect(await createInvitation(database.db, administrator, 'learner', TODAY)).toEqual(refused)
    expect(await createInvitation(database.db, trainer, 'learner', TODAY)).toEqual(refused)
    expect(await createInvitation(database.db, { ...trainer, roles: ['coordinator'] }, 'learner', TODAY)).toEqual(refused)
  })

  it('of a coordinator who works for another organisation is refused there', async () => {
    const elsewhere = await makeOrganisation(database.db)
    expect(await createInvitation(database.db, { ...coordinator, organisationId: elsewhere }, 'learner', TODAY)).toEqual({
      ok: false,
      reason: 'not-allowed',
    })
  })

  it('leads into the organisation of its issuer, whoever types it', async () => {
    const other = await makeOrganisation(database.db)
    const code = await invite(await makeSignedIn(database.db, other, 'coordinator'), 'learner')
    const before = await peopleNow()
    expect(await confirm(await begin(code))).toMatchObject({ ok: true })
    expect(await peopleNow()).toBe(before)
  })

  it('of a coordinator who was dismissed lets nobody in any more', async () => {
    const code = await invite(coordinator, 'learner')
    const offer = await begin(code)
    expect(await removeRole(database.db, administrator, coordinator.id, 'coordinator')).toEqual({ ok: true })
    expect(await openInvitation(database.db, code, TODAY)).toEqual({ ok: false, reason: 'unknown' })
    expect(await confirm(offer)).toEqual({ ok: false, reason: 'over' })
  })

  it('is given out as often in seven days as the organisation allows, even when asked for at once', async () => {
    await Promise.all(Array.from({ length: 5 }, peopleNow))
    const all = await Promise.all(Array.from({ length: 5 }, () => createInvitation(database.db, coordinator, 'learner', TODAY)))
    expect(all.filter(({ ok }) => ok)).toHaveLength(3)
    expect(all.filter((one) => !one.ok && one.reason === 'weekly-limit')).toHaveLength(2)
    expect(await createInvitation(database.db, coordinator, 'learner', addDays(TODAY, 6))).toMatchObject({ ok: false })
    expect(await invitationsLeft(database.db, coordinator, addDays(TODAY, 7))).toBe(3)
    expect(await createInvitation(database.db, coordinator, 'learner', addDays(TODAY, 7))).toMatchObject({ ok: true })
  })

  it('counts for the week also when it was used or withdrawn', async () => {
    await confirm(await begin(await invite(coordinator, 'learner')))
    await invite(coordinator, 'learner')
    const [listed] = await listInvitations(database.db, coordinator, 'learner', TODAY)
    expect(await withdrawInvitation(database.db, coordinator, listed?.id ?? '', TODAY)).toBe(true)
    expect(await invitationsLeft(database.db, coordinator, TODAY)).toBe(1)
  })

  it('leaves no trace a week after it was used, or when it is too old', async () => {
    await confirm(await begin(await invite(coordinator, 'learner')))
    await invite(coordinator, 'learner')
    const count = () => withinOrganisation(database.db, organisationId, (tx) => tx.$count(invitations))
    await invite(coordinator, 'learner', addDays(TODAY, 6))
    expect(await count()).toBe(3)
    await invite(coordinator, 'learner', addDays(TODAY, 7))
    expect(await count()).toBe(3)
    await invite(coordinator, 'learner', addDays(TODAY, 15))
    expect(await count()).toBe(3)
  })

  it('that was withdrawn lets nobody in, and only its issuer can withdraw it', async () => {
    const code = await invite(coordinator, 'learner')
    const [listed] = await listInvitations(database.db, coordinator, 'learner', TODAY)
    const id = listed?.id ?? ''
    const colleague = await makeSignedIn(database.db, organisationId, 'coordinator')
    const foreign = await makeSignedIn(database.db, await makeOrganisation(database.db), 'coordinator')
    expect(await listInvitations(database.db, colleague, 'learner', TODAY)).toEqual([])
    expect(await withdrawInvitation(database.db, colleague, id, TODAY)).toBe(false)
    expect(await withdrawInvitation(database.db, foreign, id, TODAY)).toBe(false)
    expect(await withdrawInvitation(database.db, coordinator, 'no-id', TODAY)).toBe(false)
    expect(await openInvitation(database.db, code, TODAY)).toMatchObject({ ok: true })
    expect(await withdrawInvitation(database.db, coordinator, id, TODAY)).toBe(true)
    expect(await openInvitation(database.db, code, TODAY)).toEqual({ ok: false, reason: 'unknown' })
  })

  it('leaves neither its code nor a passphrase in clear in the database', async () => {
    const code = await invite(coordinator, 'learner')
    const offer = await begin(code)
    await confirm(offer)
    const stored = await database.asOwner(async (owner) =>
      JSON.stringify([await owner.select().from(invitations), await owner.select().from(passphrases)]),
    )
    expect(stored).not.toContain(code)
    for (const word of offer.words) expect(stored).not.toContain(word)
  })
})
