import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { beginRecovery } from '@/core/accounts/server/begin-recovery'
import { changePassphrase, offerNewWords } from '@/core/accounts/server/change-passphrase'
import { exchangeTicket } from '@/core/accounts/server/exchange-ticket'
import { findPersonBySession } from '@/core/accounts/server/find-person-by-session'
import { makeRecoveryCode } from '@/core/accounts/server/make-recovery-code'
import type { WordsOffer } from '@/core/accounts/server/offer-words'
import { recover } from '@/core/accounts/server/recover'
import { signIn } from '@/core/accounts/server/sign-in'
import { issueTicket } from '@/core/accounts/server/tickets'
import { sessions, signInTickets, staffKeys } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { later, makeOrganisation, makeSomebody, NOW, openProvenSession, openSession, type Somebody, TODAY } from './world'

onEveryDatabase('a change of the six words', (open) => {
  let database: TestDatabase
  let organisationId: string
  let learner: Somebody
  let token: string
  let person: Person

  beforeAll(async () => {
    database = await open()
  })
  beforeEach(async () => {
    organisationId = await makeOrganisation(database.db)
    learner = await makeSomebody(database.db, organisationId, ['learner'])
    token = await openProvenSession(database.db, learner)
    person = await personOf(token)
  })
  afterAll(() => database.close())

  async function personOf(sessionToken: string): Promise<Person> {
    const found = await findPersonBySession(database.db, sessionToken, NOW)
    if (!found) throw new Error('not signed in')
    return found
  }

  async function draw(by = person): Promise<WordsOffer> {
    const drawn = await offerNewWords(database.db, by, 'my', NOW)
    if (!drawn.ok) throw new Error(drawn.reason)
    return drawn.offer
  }

  function confirm({ sealed, words, asked }: WordsOffer, by = person, now = NOW) {
    return changePassphrase(database.db, by, sealed, [words[asked[0]] ?? '', words[asked[1]] ?? ''], now)
  }

  const signInWith = (words: readonly string[]) => signIn(database.db, { handle: learner.handle, passphrase: words.join(' ') }, NOW)

  it('makes the new words count and the old ones open nothing', async () => {
    const offer = await draw()
    expect(offer.handle).toBe(learner.handle)
    expect(await signInWith(learner.words)).toMatchObject({ ok: true })
    expect(await signInWith(offer.words)).toEqual({ ok: false, reason: 'wrong' })
    expect(await confirm(offer)).toEqual({ ok: true })
    expect(await signInWith(offer.words)).toMatchObject({ ok: true })
    expect(await signInWith(learner.words)).toEqual({ ok: false, reason: 'wrong' })
  })

  it('ends every other session and sign-in at the next request, and leaves this session', async () => {
    const elsewhere = await openSession(database.db, learner)
    const ticket = await issueTicket(database.db, learner, 'session', NOW)
    const stranger = await openSession(database.db, await makeSomebody(database.db, organisationId, ['learner']))
    await confirm(await draw())
    expect(await findPersonBySession(database.db, token, NOW)).toMatchObject({ id: learner.id })
    expect(await findPersonBySession(database.db, elsewhere, NOW)).toBeNull()
    expect(await exchangeTicket(database.db, ticket, NOW)).toBeNull()
    expect(await database.asOwner((owner) => owner.$count(sessions, eq(sessions.personId, learner.id)))).toBe(1)
    expect(await database.asOwner((owner) => owner.$count(signInTickets, eq(signInTickets.personId, learner.id)))).toBe(0)
    expect(await findPersonBySession(database.db, stranger, NOW)).not.toBeNull()
  })

  it('begins only for whoever has just proven who they are, and lets them take their time to write', async () => {
    expect(await offerNewWords(database.db, person, 'my', later(10))).toEqual({ ok: false, reason: 'not-proven' })
    const offer = await draw()
    expect(await confirm(offer, person, later(14))).toEqual({ ok: true })
  })

  it('says which word was copied wrong, and changes nothing', async () => {
    const offer = await draw()
    const misread = await changePassphrase(database.db, person, offer.sealed, ['abacus', offer.words[offer.asked[1]] ?? ''], NOW)
    expect(misread).toMatchObject({ ok: false, reason: 'wrong-words', wrong: [true, false], offer: { words: offer.words } })
    expect(await signInWith(learner.words)).toMatchObject({ ok: true })
  })

  it('is done once when it is sent twice, one after the other or at the same time', async () => {
    const offer = await draw()
    await Promise.all([draw(), draw()])
    expect(await Promise.all([confirm(offer), confirm(offer)])).toEqual([{ ok: true }, { ok: true }])
    expect(await confirm(offer)).toEqual({ ok: true })
    expect(await signInWith(offer.words)).toMatchObject({ ok: true })
  })

  it('counts for one of two that were begun: words on a page that came too late are told so', async () => {
    const [first, second] = [await draw(), await draw()]
    expect(await confirm(second)).toEqual({ ok: true })
    expect(await confirm(first)).toEqual({ ok: false, reason: 'over' })
    expect(await signInWith(second.words)).toMatchObject({ ok: true })
    expect(await signInWith(first.words)).toEqual({ ok: false, reason: 'wrong' })
  })

  it('cannot be ended in another session, by another person, after its time, or with a page that was drawn for something else', async () => {
    const offer = await draw()
    const over = { ok: false, reason: 'over' }
    expect(await confirm(offer, await personOf(await openSession(database.db, learner)))).toEqual(over)
    const other = await makeSomebody(database.db, organisationId, ['learner'])
    expect(await confirm(offer, await personOf(await openSession(database.db, other)))).toEqual(over)
    expect(await confirm(offer, person, later(30))).toEqual(over)
    for (const sealed of ['', 'forged', `${offer.sealed.slice(0, -4)}AAAA`]) expect(await confirm({ ...offer, sealed })).toEqual(over)
    const made = await makeRecoveryCode(database.db, person, NOW)
    const begun = await beginRecovery(database.db, { handle: learner.handle, code: made.ok ? made.code : '' }, 'my', NOW)
    if (!begun.ok) throw new Error(begun.reason)
    expect(await confirm(begun.offer)).toEqual(over)
    const typed = [offer.words[offer.asked[0]] ?? '', offer.words[offer.asked[1]] ?? ''] as const
    expect(await recover(database.db, offer.sealed, typed, NOW)).toEqual(over)
    expect(await signInWith(learner.words)).toMatchObject({ ok: true })
  })

  it('in a session that was ended meanwhile does not happen', async () => {
    const offer = await draw()
    await database.asOwner((owner) => owner.delete(sessions).where(eq(sessions.id, person.sessionId)))
    expect(await confirm(offer)).toEqual({ ok: false, reason: 'over' })
    expect(await signInWith(learner.words)).toMatchObject({ ok: true })
  })

  it('leaves the recovery code as it is', async () => {
    const made = await makeRecoveryCode(database.db, person, NOW)
    await confirm(await draw())
    const code = made.ok ? made.code : ''
    expect(await beginRecovery(database.db, { handle: learner.handle, code }, 'my', NOW)).toMatchObject({ ok: true })
  })

  it("notes that a coordinator's key is still locked with the old words", async () => {
    const coordinator = await makeSomebody(database.db, organisationId, ['coordinator'])
    const key = { personId: coordinator.id, organisationId, publicKey: 'p', wrappedKey: 'w', salt: 's', rounds: 1, madeOn: TODAY }
    await withinOrganisation(database.db, organisationId, (tx) => tx.insert(staffKeys).values(key))
    const by = await personOf(await openSession(database.db, coordinator))
    expect(await confirm(await draw(by), by)).toEqual({ ok: true })
    const rows = await withinOrganisation(database.db, organisationId, (tx) => tx.select().from(staffKeys))
    expect(rows).toMatchObject([{ wordsChangedOn: TODAY }])
  })
})
