import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { eq } from 'drizzle-orm'
import type { Account, Person } from '@/core/accounts/person'
import type { Role } from '@/core/accounts/roles'
import { beginRecovery } from '@/core/accounts/server/begin-recovery'
import { exchangeTicket } from '@/core/accounts/server/exchange-ticket'
import { findPersonBySession } from '@/core/accounts/server/find-person-by-session'
import { findRecoveryCode } from '@/core/accounts/server/find-recovery-code'
import { makeRecoveryCode } from '@/core/accounts/server/make-recovery-code'
import type { WordsOffer } from '@/core/accounts/server/offer-words'
import { openSecondFactor } from '@/core/accounts/server/open-second-factor'
import { recover } from '@/core/accounts/server/recover'
import { removeRecoveryCode } from '@/core/accounts/server/remove-recovery-code'
import { signIn } from '@/core/accounts/server/sign-in'
import { issueTicket } from '@/core/accounts/server/tickets'
import { makeTotpSecret } from '@/core/accounts/one-time-codes'
import { organisations, passphrases, people, personRoles, recoveryCodes, sessions, signInTickets, staffKeys } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { later, makeOrganisation, makeSomebody, NOW, openSession, type Somebody, TODAY } from './world'

/** What happens once, between the comparison of a passphrase and what follows from it; the library itself compares. */
let meanwhile: ((right: boolean) => Promise<void>) | undefined

vi.mock(import('@node-rs/argon2'), async (original) => {
  const library = await original()
  return {
    ...library,
    verify: async (...all) => {
      const right = await library.verify(...all)
      const first = meanwhile
      meanwhile = undefined
      await first?.(right)
      return right
    },
  }
})

onEveryDatabase('a recovery code', (open) => {
  let database: TestDatabase
  let organisationId: string
  let learner: Somebody
  let code: string

  beforeAll(async () => {
    database = await open()
  })
  beforeEach(async () => {
    organisationId = await makeOrganisation(database.db)
    learner = await makeSomebody(database.db, organisationId, ['learner'])
    code = await makeCode(learner)
  })
  afterAll(() => database.close())

  async function signedIn(somebody: Account, now = NOW): Promise<Person> {
    const token = await openSession(database.db, somebody, now)
    // As if they had just typed their words once more, whatever those are by now.
    const theirs = eq(sessions.personId, somebody.id)
    await withinOrganisation(database.db, somebody.organisationId, (tx) => tx.update(sessions).set({ provenAt: now }).where(theirs))
    const person = await findPersonBySession(database.db, token, now)
    if (!person) throw new Error('not signed in')
    return person
  }

  async function makeCode(somebody: Account): Promise<string> {
    const made = await makeRecoveryCode(database.db, await signedIn(somebody), NOW)
    if (!made.ok) throw new Error(made.reason)
    return made.code
  }

  async function begin(handle = learner.handle, typed = code, now = NOW): Promise<WordsOffer> {
    const begun = await beginRecovery(database.db, { handle, code: typed }, 'my', now)
    if (!begun.ok) throw new Error(begun.reason)
    return begun.offer
  }

  function confirm({ sealed, words, asked }: WordsOffer, now = NOW) {
    return recover(database.db, sealed, [words[asked[0]] ?? '', words[asked[1]] ?? ''], now)
  }

  const signInWith = (handle: string, words: readonly string[]) => signIn(database.db, { handle, passphrase: words.join(' ') }, NOW)
  const stillThere = () => findRecoveryCode(database.db, learner)

  it('brings back a learner who lost the six words, with new ones and everything else as it was', async () => {
    const offer = await begin(` ${learner.handle.replaceAll('-', ' ')} `, code.toLowerCase().replaceAll('-', ' '))
    const recovered = await confirm(offer)
    expect(recovered).toMatchObject({ ok: true, next: 'session' })
    const begun = recovered.ok ? await exchangeTicket(database.db, recovered.ticket, NOW) : null
    expect(await findPersonBySession(database.db, begun?.token ?? '', NOW)).toMatchObject({ id: learner.id, handle: learner.handle, organisationId })
    expect(await signInWith(learner.handle, offer.words)).toMatchObject({ ok: true, next: 'session' })
    expect(await signInWith(learner.handle, learner.words)).toEqual({ ok: false, reason: 'wrong' })
  })

  it('changes nothing until the two words are typed back', async () => {
    const offer = await begin()
    const misread = await recover(database.db, offer.sealed, [offer.words[offer.asked[0]] ?? '', 'abacus'], NOW)
    expect(misread).toMatchObject({ ok: false, reason: 'wrong-words', wrong: [false, true], offer: { words: offer.words } })
    expect(await signInWith(learner.handle, learner.words)).toMatchObject({ ok: true })
    expect(await stillThere()).toBe(TODAY)
    expect(await confirm(offer)).toMatchObject({ ok: true })
  })

  it('works once', async () => {
    const [first, second] = [await begin(), await begin()]
    expect(await confirm(first)).toMatchObject({ ok: true })
    expect(await stillThere()).toBeNull()
    expect(await confirm(second)).toEqual({ ok: false, reason: 'over' })
    expect(await beginRecovery(database.db, { handle: learner.handle, code }, 'my', NOW)).toEqual({ ok: false, reason: 'wrong' })
    expect(await signInWith(learner.handle, second.words)).toEqual({ ok: false, reason: 'wrong' })
  })

  it('lets one of two back who use it at the same time', async () => {
    const offers = [await begin(), await begin()]
    // Both connections stand open before the race, or the first is through before the second begins.
    await Promise.all([stillThere(), stillThere()])
    const both = await Promise.all(offers.map((offer) => confirm(offer)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const winner = offers[both.findIndex(({ ok }) => ok)]
    expect(await signInWith(learner.handle, winner?.words ?? [])).toMatchObject({ ok: true })
  })

  it('lets the same person go on who confirms twice because the first answer was lost', async () => {
    const offer = await begin()
    expect(await confirm(offer)).toMatchObject({ ok: true })
    expect(await confirm(offer)).toMatchObject({ ok: true, next: 'session' })
    expect(await recover(database.db, offer.sealed, ['abacus', 'abacus'], NOW)).toMatchObject({ ok: false, reason: 'wrong-words' })
  })

  it('lets the same person on, and once, who taps twice at the same time', async () => {
    const offer = await begin()
    await Promise.all([stillThere(), stillThere()])
    const both = await Promise.all([confirm(offer), confirm(offer)])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
  })

  it('of a page that was used brings nobody back whose words changed once more since', async () => {
    const offer = await begin()
    await confirm(offer)
    await confirm(await begin(learner.handle, await makeCode(learner)))
    expect(await confirm(offer)).toEqual({ ok: false, reason: 'over' })
  })

  it('ends every session and every sign-in of the person, at the next request', async () => {
    const token = await openSession(database.db, learner)
    const ticket = await issueTicket(database.db, learner, 'session', NOW)
    expect(await findPersonBySession(database.db, token, NOW)).not.toBeNull()
    await confirm(await begin())
    expect(await findPersonBySession(database.db, token, NOW)).toBeNull()
    expect(await exchangeTicket(database.db, ticket, NOW)).toBeNull()
    expect(await database.asOwner((owner) => owner.$count(sessions, eq(sessions.personId, learner.id)))).toBe(0)
    expect(await database.asOwner((owner) => owner.$count(signInTickets, eq(signInTickets.personId, learner.id)))).toBe(1)
  })

  it('leaves other people signed in', async () => {
    const other = await makeSomebody(database.db, organisationId, ['learner'])
    const token = await openSession(database.db, other)
    const otherCode = await makeCode(other)
    await confirm(await begin())
    expect(await findPersonBySession(database.db, token, NOW)).not.toBeNull()
    expect(await signInWith(other.handle, other.words)).toMatchObject({ ok: true })
    expect(await beginRecovery(database.db, { handle: other.handle, code: otherCode }, 'my', NOW)).toMatchObject({ ok: true })
  })

  it('shuts out whoever signs in with the old words at that very moment', async () => {
    const offer = await begin()
    meanwhile = async (right) => {
      expect(right).toBe(true)
      expect(await confirm(offer)).toMatchObject({ ok: true })
    }
    expect(await signInWith(learner.handle, learner.words)).toEqual({ ok: false, reason: 'wrong' })
    expect(meanwhile).toBeUndefined()
  })

  it('keeps staff before their second factor', async () => {
    const trainer = await makeSomebody(database.db, organisationId, ['trainer'], { totpSecret: makeTotpSecret() })
    const recovered = await confirm(await begin(trainer.handle, await makeCode(trainer)))
    expect(recovered).toMatchObject({ ok: true, next: 'second-factor' })
    const ticket = recovered.ok ? recovered.ticket : ''
    expect(await openSecondFactor(database.db, ticket, NOW)).toMatchObject({ id: trainer.id, setUp: null, ways: { code: true } })
    expect(await exchangeTicket(database.db, ticket, NOW)).toBeNull()
  })

  it("notes that a coordinator's key is still locked with the lost words", async () => {
    const coordinator = await makeSomebody(database.db, organisationId, ['coordinator'], { totpSecret: makeTotpSecret() })
    const key = { personId: coordinator.id, organisationId, publicKey: 'p', wrappedKey: 'w', salt: 's', rounds: 1, madeOn: TODAY }
    await withinOrganisation(database.db, organisationId, (tx) => tx.insert(staffKeys).values(key))
    await confirm(await begin(coordinator.handle, await makeCode(coordinator)))
    const rows = await withinOrganisation(database.db, organisationId, (tx) => tx.select().from(staffKeys))
    expect(rows).toMatchObject([{ personId: coordinator.id, wordsChangedOn: TODAY }])
  })

  it('that is wrong, used, replaced, removed or of somebody else is one answer, and so is a handle that nobody has', async () => {
    const wrong = { ok: false, reason: 'wrong' }
    const attempt = (handle: string, typed: string) => beginRecovery(database.db, { handle, code: typed }, 'my', NOW)
    const other = await makeSomebody(database.db, await makeOrganisation(database.db), ['learner'])
    const otherCode = await makeCode(other)
    const without = await makeSomebody(database.db, organisationId, ['learner'])
    expect(await attempt(without.handle, code)).toEqual(wrong)
    expect(await attempt('nobody-here-100', code)).toEqual(wrong)
    expect(await attempt(learner.handle, otherCode)).toEqual(wrong)
    expect(await attempt(other.handle, code)).toEqual(wrong)
    const replaced = code
    code = await makeCode(learner)
    expect(await attempt(learner.handle, replaced)).toEqual(wrong)
    expect(await removeRecoveryCode(database.db, await signedIn(learner), NOW)).toEqual({ ok: true })
    expect(await attempt(learner.handle, code)).toEqual(wrong)
  })

  it('of a person without any role, or of an organisation that stands still, brings nobody back', async () => {
    const wrong = { ok: false, reason: 'wrong' }
    const offer = await begin()
    await database.asOwner((owner) => owner.update(organisations).set({ stoppedAt: NOW }).where(eq(organisations.id, organisationId)))
    expect(await beginRecovery(database.db, { handle: learner.handle, code }, 'my', NOW)).toEqual(wrong)
    expect(await confirm(offer)).toEqual({ ok: false, reason: 'over' })
    await database.asOwner((owner) => owner.update(organisations).set({ stoppedAt: null }).where(eq(organisations.id, organisationId)))
    await database.asOwner((owner) => owner.delete(personRoles).where(eq(personRoles.personId, learner.id)))
    expect(await beginRecovery(database.db, { handle: learner.handle, code }, 'my', NOW)).toEqual(wrong)
    expect(await confirm(offer)).toEqual({ ok: false, reason: 'over' })
  })

  it('with a slip of the pen is told apart from the code alone, whoever it is of', async () => {
    const slip = code.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    for (const handle of [learner.handle, 'nobody-here-100'])
      expect(await beginRecovery(database.db, { handle, code: slip }, 'my', NOW)).toEqual({ ok: false, reason: 'mistyped' })
  })

  it('waits half an hour for the two words, and its page cannot be forged', async () => {
    const offer = await begin()
    const changed = `${offer.sealed.slice(0, -4)}AAAA`
    for (const sealed of ['', 'forged', changed]) expect(await confirm({ ...offer, sealed })).toEqual({ ok: false, reason: 'over' })
    expect(await confirm(offer, later(30))).toEqual({ ok: false, reason: 'over' })
    expect(await confirm(offer, later(29))).toMatchObject({ ok: true })
  })

  it('of an account that was deleted meanwhile brings nothing back', async () => {
    const offer = await begin()
    await database.asOwner((owner) => owner.delete(people).where(eq(people.id, learner.id)))
    expect(await database.asOwner((owner) => owner.$count(recoveryCodes, eq(recoveryCodes.personId, learner.id)))).toBe(0)
    expect(await confirm(offer)).toEqual({ ok: false, reason: 'over' })
  })

  it('is made and removed only by whoever has just proven who they are, in a session that lives', async () => {
    const person = await signedIn(learner)
    for (const change of [makeRecoveryCode, removeRecoveryCode]) {
      expect(await change(database.db, person, later(10))).toEqual({ ok: false, reason: 'not-proven' })
      expect(await change(database.db, { ...person, sessionId: 'forged' }, NOW)).toEqual({ ok: false, reason: 'not-proven' })
    }
    expect(await stillThere()).toBe(TODAY)
  })

  it('is one a person, also when two are made at the same time', async () => {
    const person = await signedIn(learner)
    const made = await Promise.all([makeRecoveryCode(database.db, person, NOW), makeRecoveryCode(database.db, person, NOW)])
    const codes = made.map((one) => (one.ok ? one.code : ''))
    const good = await Promise.all(codes.map((typed) => beginRecovery(database.db, { handle: learner.handle, code: typed }, 'my', NOW)))
    expect(good.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('made at the very moment in which the old one is used leaves nothing half done', async () => {
    const person = await signedIn(learner)
    const offer = await begin()
    await Promise.all([stillThere(), stillThere()])
    const [made, recovered] = await Promise.all([makeRecoveryCode(database.db, person, NOW), confirm(offer)])
    // Whoever comes first: an old code that was replaced brings nobody back, and after a recovery the session is over.
    expect([made.ok, recovered.ok]).toContain(true)
    const words = recovered.ok ? offer.words : learner.words
    expect(await signInWith(learner.handle, words)).toMatchObject({ ok: true })
  })

  it('leaves neither itself nor a word in clear in the database', async () => {
    const offer = await begin()
    const before = JSON.stringify(await database.asOwner((owner) => owner.select().from(recoveryCodes)))
    await confirm(offer)
    const stored =
      before + JSON.stringify(await database.asOwner((owner) => owner.select().from(passphrases).where(eq(passphrases.personId, learner.id))))
    expect(stored).not.toContain(code)
    for (const word of offer.words) expect(stored).not.toContain(word)
  })

  it.each([['learner'], ['trainer'], ['administrator']] satisfies [Role][])('is there for a %s', async (role) => {
    const somebody = await makeSomebody(database.db, organisationId, [role])
    expect(await findRecoveryCode(database.db, somebody)).toBeNull()
    const made = await makeCode(somebody)
    expect(made).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}$/)
    expect(await findRecoveryCode(database.db, somebody)).toBe(TODAY)
  })
})
