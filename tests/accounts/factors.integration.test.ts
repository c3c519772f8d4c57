import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { isFreshlyProven } from '@/core/accounts/fresh-proof'
import { makeTotpSecret, totpCode } from '@/core/accounts/one-time-codes'
import type { Account, Person } from '@/core/accounts/person'
import type { Proof } from '@/core/accounts/proofs'
import { addSecurityKey, askToAddKey } from '@/core/accounts/server/add-security-key'
import { confirmSecondFactor } from '@/core/accounts/server/confirm-second-factor'
import { findFactors } from '@/core/accounts/server/find-factors'
import { findPersonBySession } from '@/core/accounts/server/find-person-by-session'
import { openSecondFactor } from '@/core/accounts/server/open-second-factor'
import { openProof, prove } from '@/core/accounts/server/prove'
import { removeCodeApp, removeSecurityKey } from '@/core/accounts/server/remove-factor'
import { renewBackupCodes } from '@/core/accounts/server/renew-backup-codes'
import { openCodeApp, renewCodeApp } from '@/core/accounts/server/renew-code-app'
import { signIn } from '@/core/accounts/server/sign-in'
import { MOST_MISSES } from '@/core/accounts/server/tickets'
import { auditSubject } from '@/core/audit/server/audit-subject'
import { backupCodes, securityKeys, sessions } from '@/db/schema'
import { readLog } from '../audit/log-world'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { makeSoftKey, type SoftKey } from './soft-key'
import { later, makeOrganisation, makeSomebody, NOW, openSession, type Somebody } from './world'

onEveryDatabase('the second factor of staff', (open) => {
  let database: TestDatabase
  let organisationId: string
  const totpSecret = makeTotpSecret()

  beforeAll(async () => {
    database = await open()
    organisationId = await makeOrganisation(database.db)
  })
  afterAll(() => database.close())

  async function ticketOf(somebody: Somebody, now = NOW): Promise<string> {
    const result = await signIn(database.db, { handle: somebody.handle, passphrase: somebody.words.join(' ') }, now)
    if (!result.ok || result.next !== 'second-factor') throw new Error('no ticket for the second factor')
    return result.ticket
  }

  /** What the page asks a security key for this ticket. */
  async function challengeOf(ticket: string, now = NOW): Promise<string> {
    const step = await openSecondFactor(database.db, ticket, now)
    const challenge = step?.setUp ? step.setUp.newKey.challenge : step?.ways?.key?.challenge
    if (!challenge) throw new Error('no key is asked for')
    return challenge
  }

  const byKey = (key: string): Proof => ({ way: 'key', key })
  const byCode = (when: Date, secret = totpSecret): Proof => ({ way: 'code', code: totpCode(secret, when) })
  const confirm = (ticket: string, proof: Proof, now = NOW) => confirmSecondFactor(database.db, ticket, proof, now)

  /** Staff whose one factor is this key, with the backup codes that they got. */
  async function makeKeyHolder(role: 'coordinator' | 'trainer' = 'coordinator'): Promise<{ somebody: Somebody; key: SoftKey; codes: string[] }> {
    const somebody = await makeSomebody(database.db, organisationId, [role])
    const key = makeSoftKey()
    const ticket = await ticketOf(somebody)
    const done = await confirm(ticket, byKey(key.add(await challengeOf(ticket))))
    if (!done.ok || !done.backupCodes) throw new Error('no key was set up')
    return { somebody, key, codes: done.backupCodes }
  }

  async function personOf(somebody: Account, now = NOW): Promise<Person> {
    const person = await findPersonBySession(database.db, await openSession(database.db, somebody, now), now)
    if (!person) throw new Error('not signed in')
    return person
  }

  async function giveKey(person: Person, now = NOW, key = makeSoftKey()): Promise<SoftKey> {
    const { challenge } = await askToAddKey(database.db, person, [], now)
    expect(await addSecurityKey(database.db, person, key.add(challenge), now)).toEqual({ ok: true })
    return key
  }

  it('a first key is enough to come in, with ten backup codes, and from then on it is asked for', async () => {
    const { somebody, key, codes } = await makeKeyHolder()
    expect(new Set(codes).size).toBe(10)
    const ticket = await ticketOf(somebody)
    expect(await openSecondFactor(database.db, ticket, NOW)).toMatchObject({ setUp: null, ways: { code: false, backup: true } })
    expect(await confirm(ticket, byKey(key.sign(await challengeOf(ticket))))).toMatchObject({ ok: true, backupCodes: null })
  })

  it('nothing of a key is kept but its id, its public half, its counter, how it is reached and the day', async () => {
    const { somebody, key } = await makeKeyHolder()
    const [row] = await database.asOwner((owner) => owner.select().from(securityKeys).where(eq(securityKeys.personId, somebody.id)))
    expect(row).toMatchObject({ id: key.id, counter: 1, transports: ['usb'], addedOn: '2026-11-20' })
    expect(Object.keys(row ?? {}).sort()).toEqual(['addedOn', 'counter', 'id', 'personId', 'publicKey', 'transports'])
  })

  it('an answer that was given once opens nothing again, neither here nor with another ticket', async () => {
    const { somebody, key } = await makeKeyHolder()
    const [first, second] = [await ticketOf(somebody), await ticketOf(somebody)]
    const answer = key.sign(await challengeOf(first), { counter: 0x7fffffff })
    await challengeOf(second)
    expect(await confirm(second, byKey(answer))).toEqual({ ok: false, reason: 'wrong' })
    expect(await confirm(first, byKey(answer))).toMatchObject({ ok: true })
    expect(await confirm(first, byKey(answer))).toEqual({ ok: false, reason: 'over' })
  })

  it('a challenge is answered once: after a wrong answer the key is asked something new', async () => {
    const { somebody, key } = await makeKeyHolder()
    const ticket = await ticketOf(somebody)
    const challenge = await challengeOf(ticket)
    expect(await confirm(ticket, byKey(makeSoftKey().sign(challenge)))).toEqual({ ok: false, reason: 'wrong' })
    expect(await confirm(ticket, byKey(key.sign(challenge)))).toEqual({ ok: false, reason: 'wrong' })
    expect(await confirm(ticket, byKey(key.sign(await challengeOf(ticket))))).toMatchObject({ ok: true })
  })

  it('of two right answers at once one is taken', async () => {
    const { somebody, key } = await makeKeyHolder()
    const ticket = await ticketOf(somebody)
    const challenge = await challengeOf(ticket)
    const both = await Promise.all([confirm(ticket, byKey(key.sign(challenge))), confirm(ticket, byKey(key.sign(challenge)))])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it("somebody else's key, and somebody else's ticket, open nothing", async () => {
    const [one, other] = [await makeKeyHolder(), await makeKeyHolder()]
    const ticket = await ticketOf(one.somebody)
    expect(await confirm(ticket, byKey(other.key.sign(await challengeOf(ticket))))).toEqual({ ok: false, reason: 'wrong' })
    const foreign = await ticketOf(other.somebody)
    expect(await confirm(foreign, byKey(one.key.sign(await challengeOf(ticket))))).toEqual({ ok: false, reason: 'wrong' })
  })

  it('a page that only looks like ours gets nothing: another origin or another site is refused', async () => {
    const { somebody, key } = await makeKeyHolder()
    for (const doing of [{ origin: 'http://localhost:9999' }, { origin: 'https://1ocalhost.example' }, { rpId: '1ocalhost.example' }]) {
      const ticket = await ticketOf(somebody)
      expect(await confirm(ticket, byKey(key.sign(await challengeOf(ticket), doing)))).toEqual({ ok: false, reason: 'wrong' })
    }
    const fresh = await makeSomebody(database.db, organisationId, ['trainer'])
    const ticket = await ticketOf(fresh)
    const answer = makeSoftKey().add(await challengeOf(ticket), { origin: 'http://localhost:9999' })
    expect(await confirm(ticket, byKey(answer))).toEqual({ ok: false, reason: 'wrong' })
  })

  it('a counter that goes back or stands still tells a copied key, and is refused', async () => {
    const { somebody, key } = await makeKeyHolder()
    const at = async (counter: number) => {
      const ticket = await ticketOf(somebody)
      return (await confirm(ticket, byKey(key.sign(await challengeOf(ticket), { counter })))).ok
    }
    expect([await at(50), await at(50), await at(49), await at(0), await at(51)]).toEqual([true, false, false, false, true])
  })

  it('a key that counts nothing works all the same', async () => {
    const somebody = await makeSomebody(database.db, organisationId, ['trainer'])
    const key = makeSoftKey()
    const ticket = await ticketOf(somebody)
    expect(await confirm(ticket, byKey(key.add(await challengeOf(ticket), { counter: 0 })))).toMatchObject({ ok: true })
    for (let time = 0; time < 2; time++) {
      const next = await ticketOf(somebody)
      expect(await confirm(next, byKey(key.sign(await challengeOf(next), { counter: 0 })))).toMatchObject({ ok: true })
    }
  })

  it('a key that would be copied to an account elsewhere is not taken', async () => {
    const somebody = await makeSomebody(database.db, organisationId, ['trainer'])
    const ticket = await ticketOf(somebody)
    expect(await confirm(ticket, byKey(makeSoftKey().add(await challengeOf(ticket), { copied: true })))).toEqual({ ok: false, reason: 'copied' })
  })

  it.each(['', 'null', '[]', '{}', '{"id":1}', 'not JSON', '{"id":"a","rawId":"a","type":"public-key","response":{}}'])(
    'what is no answer of a key (%s) is wrong and breaks nothing',
    async (text) => {
      const { somebody } = await makeKeyHolder()
      const ticket = await ticketOf(somebody)
      await challengeOf(ticket)
      expect(await confirm(ticket, byKey(text))).toEqual({ ok: false, reason: 'wrong' })
    },
  )

  it('tries of every kind count against one ticket, also when they come at once', async () => {
    const { somebody } = await makeKeyHolder()
    const ticket = await ticketOf(somebody)
    const tries: Proof[] = [byKey('x'), { way: 'backup', backup: 'x' }, { way: 'code', code: '1' }, { way: 'words', words: somebody.words.join(' ') }]
    const all = await Promise.all([...tries, ...tries].map((proof) => confirm(ticket, proof)))
    expect(all.filter((one) => !one.ok && one.reason === 'wrong')).toHaveLength(MOST_MISSES)
    expect(all.filter((one) => !one.ok && one.reason === 'over')).toHaveLength(3)
  })

  it('a backup code opens once, also when it is typed twice at the same time, and in any spelling', async () => {
    const { somebody, codes } = await makeKeyHolder()
    const [first = '', second = ''] = codes
    const byBackup = (code: string): Proof => ({ way: 'backup', backup: code })
    const typed = ` ${first.toLowerCase().replaceAll('-', ' ')} `
    expect(await confirm(await ticketOf(somebody), byBackup(typed))).toMatchObject({ ok: true })
    expect(await confirm(await ticketOf(somebody), byBackup(first))).toEqual({ ok: false, reason: 'wrong' })
    const tickets = [await ticketOf(somebody), await ticketOf(somebody)]
    const both = await Promise.all(tickets.map((ticket) => confirm(ticket, byBackup(second))))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await findFactors(database.db, somebody)).toMatchObject({ backupCodesLeft: 8 })
  })

  it("somebody else's backup code opens nothing, and no code stands in the database", async () => {
    const [one, other] = [await makeKeyHolder(), await makeKeyHolder()]
    const code = other.codes[0] ?? ''
    expect(await confirm(await ticketOf(one.somebody), { way: 'backup', backup: code })).toEqual({ ok: false, reason: 'wrong' })
    const rows = JSON.stringify(await database.asOwner((owner) => owner.select().from(backupCodes)))
    expect(rows).not.toContain(code)
    expect(rows).not.toContain(code.replaceAll('-', ''))
  })

  it('new backup codes end the old ones', async () => {
    const { somebody, codes } = await makeKeyHolder()
    const renewed = await renewBackupCodes(database.db, await personOf(somebody), NOW)
    expect(await confirm(await ticketOf(somebody), { way: 'backup', backup: codes[0] ?? '' })).toEqual({ ok: false, reason: 'wrong' })
    const code = renewed.ok ? (renewed.codes[0] ?? '') : ''
    expect(await confirm(await ticketOf(somebody), { way: 'backup', backup: code })).toMatchObject({ ok: true })
  })

  it('the last factor stays: of two keys that are taken away at the same time one remains', async () => {
    const { somebody, key } = await makeKeyHolder()
    const person = await personOf(somebody)
    expect(await removeSecurityKey(database.db, person, key.id, NOW)).toEqual({ ok: false, reason: 'last-factor' })
    const second = await giveKey(person)
    const both = await Promise.all([key, second].map(({ id }) => removeSecurityKey(database.db, person, id, NOW)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await findFactors(database.db, somebody)).keys).toHaveLength(1)
  })

  it('a code app goes when a key is left, and not before', async () => {
    const somebody = await makeSomebody(database.db, organisationId, ['trainer'], { totpSecret })
    const person = await personOf(somebody)
    expect(await removeCodeApp(database.db, person, NOW)).toEqual({ ok: false, reason: 'last-factor' })
    const key = await giveKey(person)
    expect(await removeCodeApp(database.db, person, NOW)).toEqual({ ok: true })
    expect(await confirm(await ticketOf(somebody), byCode(NOW))).toEqual({ ok: false, reason: 'wrong' })
    expect(await removeSecurityKey(database.db, person, key.id, NOW)).toEqual({ ok: false, reason: 'last-factor' })
  })

  it("nobody takes somebody else's key away, and a key that is in use is not added twice", async () => {
    const [one, other] = [await makeKeyHolder(), await makeKeyHolder()]
    await giveKey(await personOf(one.somebody))
    expect(await removeSecurityKey(database.db, await personOf(one.somebody), other.key.id, NOW)).toEqual({ ok: true })
    expect((await findFactors(database.db, other.somebody)).keys).toMatchObject([{ id: other.key.id }])
    const person = await personOf(one.somebody)
    const { challenge } = await askToAddKey(database.db, person, [], NOW)
    expect(await addSecurityKey(database.db, person, other.key.add(challenge), NOW)).toEqual({ ok: false, reason: 'known' })
    expect(await addSecurityKey(database.db, person, makeSoftKey().add(challenge), NOW)).toEqual({ ok: false, reason: 'wrong' })
  })

  it('taking a key away, or a new code app, ends the sessions on other devices', async () => {
    const { somebody, key } = await makeKeyHolder()
    const [here, elsewhere] = [await personOf(somebody), await personOf(somebody)]
    await giveKey(here)
    const idsOf = async () =>
      (await database.asOwner((owner) => owner.select().from(sessions).where(eq(sessions.personId, somebody.id)))).map(({ id }) => id)
    expect(await idsOf()).toContain(elsewhere.sessionId)
    await removeSecurityKey(database.db, here, key.id, NOW)
    expect(await idsOf()).toEqual([here.sessionId])
  })

  it('each change of one stands in the log, and a try that changed nothing does not', async () => {
    const { somebody, key } = await makeKeyHolder()
    const person = await personOf(somebody)
    const written = async () => (await readLog(database.db, organisationId)).filter(({ actorId }) => actorId === person.id)
    const [own] = (await findFactors(database.db, person)).keys
    expect(await removeSecurityKey(database.db, person, own?.id ?? '', NOW)).toEqual({ ok: false, reason: 'last-factor' })
    const again = await askToAddKey(database.db, person, [], NOW)
    expect((await addSecurityKey(database.db, person, key.add(again.challenge), NOW)).ok).toBe(false)
    expect(await written()).toEqual([])
    const { challenge } = await askToAddKey(database.db, person, [], NOW)
    expect(await addSecurityKey(database.db, person, makeSoftKey().add(challenge), NOW)).toEqual({ ok: true })
    const opened = await openCodeApp(database.db, person, NOW)
    await renewCodeApp(database.db, person, totpCode(opened.ok ? opened.secret : '', NOW), NOW)
    await renewBackupCodes(database.db, person, NOW)
    await removeSecurityKey(database.db, person, own?.id ?? '', NOW)
    await removeCodeApp(database.db, person, NOW)
    const row = { action: 'second-factor-changed', subject: auditSubject(person.id) }
    expect(await written()).toMatchObject([row, row, row, row, row])
  })

  it('a code app is renewed by a right code of the new one; until then the old one holds', async () => {
    const somebody = await makeSomebody(database.db, organisationId, ['trainer'], { totpSecret })
    const person = await personOf(somebody)
    const opened = await openCodeApp(database.db, person, NOW)
    const secret = opened.ok ? opened.secret : ''
    expect(await openCodeApp(database.db, person, later(1))).toEqual(opened)
    expect(await renewCodeApp(database.db, person, totpCode(totpSecret, NOW), NOW)).toEqual({ ok: false, reason: 'wrong' })
    expect(await confirm(await ticketOf(somebody), byCode(NOW))).toMatchObject({ ok: true })
    expect(await renewCodeApp(database.db, person, totpCode(secret, NOW), NOW)).toEqual({ ok: true })
    const when = later(2)
    expect(await confirm(await ticketOf(somebody, when), byCode(when), when)).toEqual({ ok: false, reason: 'wrong' })
    expect(await confirm(await ticketOf(somebody, when), byCode(when, secret), when)).toMatchObject({ ok: true })
  })
})

onEveryDatabase('a fresh proof', (open) => {
  let database: TestDatabase
  let organisationId: string
  let trainer: Somebody
  let person: Person
  let token: string
  const totpSecret = makeTotpSecret()

  beforeAll(async () => {
    database = await open()
    organisationId = await makeOrganisation(database.db)
  })
  beforeEach(async () => {
    trainer = await makeSomebody(database.db, organisationId, ['trainer'], { totpSecret })
    token = await openSession(database.db, trainer)
    person = (await personAt(0))!
  })
  afterAll(() => database.close())

  const personAt = (minutes: number) => findPersonBySession(database.db, token, later(minutes))
  const codeAt = (minutes: number): Proof => ({ way: 'code', code: totpCode(totpSecret, later(minutes)) })

  it('holds for ten minutes after signing in, and again for ten after it was renewed', async () => {
    const freshAt = async (minutes: number) => isFreshlyProven((await personAt(minutes))!, later(minutes))
    expect([await freshAt(0), await freshAt(5), await freshAt(9.9), await freshAt(10)]).toEqual([true, true, true, false])
    expect(await prove(database.db, person, codeAt(12), later(12))).toEqual({ ok: true })
    expect([await freshAt(13), await freshAt(21.9), await freshAt(22)]).toEqual([true, true, false])
  })

  it('is missing in a session of which nothing is known', () => {
    expect(isFreshlyProven({}, NOW)).toBe(false)
  })

  it('is asked by every change of factors itself, whatever a page let through', async () => {
    const when = later(10)
    const refused = { ok: false, reason: 'not-proven' }
    const { challenge } = await askToAddKey(database.db, person, [], when)
    expect(await addSecurityKey(database.db, person, makeSoftKey().add(challenge), when)).toEqual(refused)
    expect(await removeSecurityKey(database.db, person, 'any', when)).toEqual(refused)
    expect(await removeCodeApp(database.db, person, when)).toEqual(refused)
    expect(await renewBackupCodes(database.db, person, when)).toEqual(refused)
    expect(await openCodeApp(database.db, person, when)).toEqual(refused)
    expect(await renewCodeApp(database.db, person, '123456', when)).toEqual(refused)
  })

  it('is of no use to a learner, who has no second factor to change', async () => {
    const learner = await makeSomebody(database.db, organisationId, ['learner'])
    const signedIn = (await findPersonBySession(database.db, await openSession(database.db, learner), NOW))!
    expect(await renewBackupCodes(database.db, signedIn, NOW)).toEqual({ ok: false, reason: 'not-proven' })
  })

  it('of one session proves nothing for another of the same person', async () => {
    const old = person
    const fresh = await findPersonBySession(database.db, await openSession(database.db, trainer, later(11)), later(11))
    expect(await renewBackupCodes(database.db, fresh!, later(11))).toMatchObject({ ok: true })
    expect(await renewBackupCodes(database.db, old, later(11))).toEqual({ ok: false, reason: 'not-proven' })
  })

  it('is given by a key, for the challenge of this session alone', async () => {
    const key = makeSoftKey()
    const added = await askToAddKey(database.db, person, [], NOW)
    await addSecurityKey(database.db, person, key.add(added.challenge), NOW)
    const other = (await findPersonBySession(database.db, await openSession(database.db, trainer), NOW))!
    const challengeFor = async (one: Person) => {
      const asked = await openProof(database.db, one, NOW)
      return asked.by === 'factor' ? (asked.ways.key?.challenge ?? '') : ''
    }
    const foreign = await challengeFor(other)
    await challengeFor(person)
    expect(await prove(database.db, person, { way: 'key', key: key.sign(foreign) }, NOW)).toEqual({ ok: false, reason: 'wrong' })
    const answer = key.sign(await challengeFor(person))
    expect(await prove(database.db, person, { way: 'key', key: answer }, NOW)).toEqual({ ok: true })
    expect(await prove(database.db, person, { way: 'key', key: answer }, NOW)).toEqual({ ok: false, reason: 'wrong' })
  })

  it('is asked of learners by their six words and of staff by their second factor, never the other way round', async () => {
    const learner = await makeSomebody(database.db, organisationId, ['learner'], { locale: 'my' })
    const signedIn = (await findPersonBySession(database.db, await openSession(database.db, learner), NOW))!
    const words = (somebody: Somebody): Proof => ({ way: 'words', words: somebody.words.join(' ') })
    expect(await openProof(database.db, signedIn, NOW)).toEqual({ by: 'words' })
    expect(await prove(database.db, signedIn, words(trainer), NOW)).toEqual({ ok: false, reason: 'wrong' })
    expect(await prove(database.db, signedIn, words(learner), NOW)).toEqual({ ok: true })
    expect(await prove(database.db, person, words(trainer), NOW)).toEqual({ ok: false, reason: 'wrong' })
  })

  it('whoever misses five times is signed out, also when the tries come at once', async () => {
    const wrong: Proof = { way: 'code', code: '12345' }
    const all = await Promise.all(Array.from({ length: 8 }, () => prove(database.db, person, wrong, NOW)))
    expect(all.filter((one) => !one.ok && one.reason === 'wrong')).toHaveLength(MOST_MISSES - 1)
    expect(await personAt(0)).toBeNull()
    expect(await personAt(1)).toBeNull()
  })
})
