import rabbit from 'rabbit-node'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { eq } from 'drizzle-orm'
import { makeTotpSecret, totpCode } from '@/core/accounts/one-time-codes'
import type { Proof } from '@/core/accounts/proofs'
import { confirmSecondFactor } from '@/core/accounts/server/confirm-second-factor'
import { exchangeTicket } from '@/core/accounts/server/exchange-ticket'
import { openSecondFactor } from '@/core/accounts/server/open-second-factor'
import { signIn } from '@/core/accounts/server/sign-in'
import { MOST_MISSES } from '@/core/accounts/server/tickets'
import { personRoles, secondFactors } from '@/db/schema'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { later, makeOrganisation, makeSomebody, NOW, type Somebody } from './world'

/** The cost of each Argon2 computation that compared a passphrase, in order; the library itself computes. */
const computed: string[] = []

vi.mock(import('@node-rs/argon2'), async (original) => {
  const library = await original()
  return {
    ...library,
    verify: (stored, ...rest) => {
      computed.push(String(stored).split('$').slice(0, 4).join('$'))
      return library.verify(stored, ...rest)
    },
  }
})

onEveryDatabase('signing in', (open) => {
  let database: TestDatabase
  let organisationId: string
  let learner: Somebody
  let trainer: Somebody
  const totpSecret = makeTotpSecret()

  beforeAll(async () => {
    database = await open()
    organisationId = await makeOrganisation(database.db)
    learner = await makeSomebody(database.db, organisationId, ['learner'], { locale: 'my' })
    trainer = await makeSomebody(database.db, organisationId, ['trainer'], { totpSecret })
  })
  afterAll(() => database.close())

  function secretsOf(somebody: Somebody) {
    return { handle: somebody.handle, passphrase: somebody.words.join(' ') }
  }

  function codeAt(when: Date): Proof {
    return { way: 'code', code: totpCode(totpSecret, when) }
  }

  async function staffTicket(somebody = trainer, now = NOW): Promise<string> {
    const result = await signIn(database.db, secretsOf(somebody), now)
    if (!result.ok || result.next !== 'second-factor') throw new Error('no ticket for the second factor')
    return result.ticket
  }

  it('a learner with handle and six words gets a session', async () => {
    const result = await signIn(database.db, secretsOf(learner), NOW)
    expect(result).toMatchObject({ ok: true, next: 'session' })
    expect(result.ok && (await exchangeTicket(database.db, result.ticket, NOW))).toBeTruthy()
  })

  it('a learner may type other digits, other gaps and a number before each word', async () => {
    const [describing = '', thing = '', number = ''] = learner.handle.split('-')
    const digits = number.replace(/[၀-၉]/g, (digit) => String(digit.charCodeAt(0) - 0x1040))
    const passphrase = learner.words.map((word, index) => `${index + 1}. ${word}`).join('\n')
    expect(await signIn(database.db, { handle: ` ${describing}  ${thing}${digits} `, passphrase }, NOW)).toMatchObject({ ok: true })
  })

  it('a learner with a Zawgyi keyboard gets a session by the same handle and words, after one computation', async () => {
    const inZawgyi = { handle: rabbit.uni2zg(learner.handle), passphrase: rabbit.uni2zg(learner.words.join(' ')) }
    computed.length = 0
    expect(await signIn(database.db, inZawgyi, NOW)).toMatchObject({ ok: true, next: 'session' })
    expect(computed).toHaveLength(1)
    expect(await signIn(database.db, { ...inZawgyi, passphrase: rabbit.uni2zg([...learner.words].reverse().join(' ')) }, NOW)).toEqual({
      ok: false,
      reason: 'wrong',
    })
    expect(computed).toHaveLength(2)
  })

  it('wrong words, words of somebody else and too few words are refused alike', async () => {
    for (const passphrase of [trainer.words.join(' '), learner.words.slice(1).join(' '), 'ဘာမှ မဟုတ်', [...learner.words].reverse().join(' ')]) {
      expect(await signIn(database.db, { handle: learner.handle, passphrase }, NOW)).toEqual({ ok: false, reason: 'wrong' })
    }
  })

  it('an unknown handle gets the same answer after the same computations as a wrong passphrase of a learner or of staff', async () => {
    const attempt = async (handle: string, passphrase: string) => {
      computed.length = 0
      const result = await signIn(database.db, { handle, passphrase }, NOW)
      return { result, computed: [...computed] }
    }
    const wrong = [...learner.words].reverse().join(' ')
    const known = await attempt(learner.handle, wrong)
    expect(known).toEqual({ result: { ok: false, reason: 'wrong' }, computed: ['$argon2id$v=19$m=47104,t=1,p=1'] })
    for (const handle of [trainer.handle, 'nobody-here-100', '']) expect(await attempt(handle, wrong)).toEqual(known)
    expect(await attempt(learner.handle, 'no words of any list')).toEqual(known)
  })

  it('a person without any role cannot sign in', async () => {
    const dismissed = await makeSomebody(database.db, organisationId, ['trainer'])
    await database.asOwner((owner) => owner.delete(personRoles).where(eq(personRoles.personId, dismissed.id)))
    expect(await signIn(database.db, secretsOf(dismissed), NOW)).toEqual({ ok: false, reason: 'wrong' })
  })

  it('a ticket opens one session and no second one', async () => {
    const result = await signIn(database.db, secretsOf(learner), NOW)
    const ticket = result.ok ? result.ticket : ''
    const tokens = await Promise.all([exchangeTicket(database.db, ticket, NOW), exchangeTicket(database.db, ticket, NOW)])
    expect(tokens.filter((token) => token !== null)).toHaveLength(1)
    expect(await exchangeTicket(database.db, ticket, NOW)).toBeNull()
  })

  it('a ticket that is too old, forged, or meant for the second factor opens no session', async () => {
    const result = await signIn(database.db, secretsOf(learner), NOW)
    expect(await exchangeTicket(database.db, result.ok ? result.ticket : '', later(3))).toBeNull()
    expect(await exchangeTicket(database.db, 'forged', NOW)).toBeNull()
    expect(await exchangeTicket(database.db, await staffTicket(), NOW)).toBeNull()
  })

  it('staff get a session only after the code of their generator', async () => {
    const ticket = await staffTicket()
    const confirmed = await confirmSecondFactor(database.db, ticket, codeAt(NOW), NOW)
    expect(confirmed).toMatchObject({ ok: true })
    expect(confirmed.ok && (await exchangeTicket(database.db, confirmed.ticket, NOW))).toBeTruthy()
  })

  it('a code works once, also for another sign-in and in the minute around it', async () => {
    const when = later(10)
    const code = codeAt(when)
    const right = await confirmSecondFactor(database.db, await staffTicket(trainer, when), code, when)
    expect(right.ok).toBe(true)
    expect(await confirmSecondFactor(database.db, await staffTicket(trainer, when), code, when)).toEqual({ ok: false, reason: 'wrong' })
    const earlier = codeAt(later(9.5))
    expect(await confirmSecondFactor(database.db, await staffTicket(trainer, when), earlier, when)).toEqual({ ok: false, reason: 'wrong' })
  })

  it('of two uses of one code at the same time one is refused', async () => {
    const when = later(20)
    const [one, two] = [await staffTicket(trainer, when), await staffTicket(trainer, when)]
    const code = codeAt(when)
    const both = await Promise.all([one, two].map((ticket) => confirmSecondFactor(database.db, ticket, code, when)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('after five wrong codes the right one comes too late', async () => {
    const when = later(30)
    const ticket = await staffTicket(trainer, when)
    for (let miss = 0; miss < MOST_MISSES; miss++) {
      expect(await confirmSecondFactor(database.db, ticket, { way: 'code', code: '12345' }, when)).toEqual({ ok: false, reason: 'wrong' })
    }
    expect(await confirmSecondFactor(database.db, ticket, codeAt(when), when)).toEqual({ ok: false, reason: 'over' })
  })

  it('five wrong codes are five, also when many come at once', async () => {
    const when = later(35)
    const ticket = await staffTicket(trainer, when)
    await Promise.all(Array.from({ length: 9 }, () => database.db.$count(personRoles)))
    const all = await Promise.all(Array.from({ length: 9 }, () => confirmSecondFactor(database.db, ticket, { way: 'code', code: '12345' }, when)))
    expect(all.filter((one) => !one.ok && one.reason === 'wrong')).toHaveLength(MOST_MISSES)
  })

  it('a second factor waits five minutes', async () => {
    const ticket = await staffTicket(trainer, later(40))
    expect(await openSecondFactor(database.db, ticket, later(44))).not.toBeNull()
    expect(await openSecondFactor(database.db, ticket, later(45))).toBeNull()
    expect(await confirmSecondFactor(database.db, ticket, codeAt(later(45)), later(45))).toEqual({ ok: false, reason: 'over' })
  })

  it('new staff set up one generator, whose secret is shown until its first right code and never again', async () => {
    const fresh = await makeSomebody(database.db, organisationId, ['coordinator'])
    const ticket = await staffTicket(fresh)
    const first = await openSecondFactor(database.db, ticket, NOW)
    const secret = first?.setUp?.secret ?? ''
    expect(secret).not.toBe('')
    expect((await openSecondFactor(database.db, ticket, NOW))?.setUp?.secret).toBe(secret)
    expect(await confirmSecondFactor(database.db, ticket, { way: 'code', code: totpCode(secret, NOW) }, NOW)).toMatchObject({ ok: true })
    expect(await openSecondFactor(database.db, await staffTicket(fresh), NOW)).toMatchObject({ setUp: null, ways: { code: true } })
  })

  it('who looked at a set-up page before holds a secret that the person never uses', async () => {
    const fresh = await makeSomebody(database.db, organisationId, ['coordinator'])
    const [early, own] = [await staffTicket(fresh), await staffTicket(fresh)]
    const seen = (await openSecondFactor(database.db, early, NOW))?.setUp?.secret ?? ''
    const secret = (await openSecondFactor(database.db, own, NOW))?.setUp?.secret ?? ''
    expect(secret).not.toBe(seen)
    expect(await confirmSecondFactor(database.db, own, { way: 'code', code: totpCode(secret, NOW) }, NOW)).toMatchObject({ ok: true })
    expect(await confirmSecondFactor(database.db, early, { way: 'code', code: totpCode(seen, NOW) }, NOW)).toMatchObject({ ok: false })
  })

  it('of two who set up a first factor at the same time one is let in', async () => {
    const fresh = await makeSomebody(database.db, organisationId, ['coordinator'])
    const tickets = [await staffTicket(fresh), await staffTicket(fresh)]
    const steps = await Promise.all(tickets.map((ticket) => openSecondFactor(database.db, ticket, NOW)))
    const both = await Promise.all(
      tickets.map((ticket, index) =>
        confirmSecondFactor(database.db, ticket, { way: 'code', code: totpCode(steps[index]?.setUp?.secret ?? '', NOW) }, NOW),
      ),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('the secret of a generator does not stand in the database', async () => {
    const [factor] = await database.asOwner((owner) => owner.select().from(secondFactors).where(eq(secondFactors.personId, trainer.id)))
    expect(factor?.sealedSecret).toBeTruthy()
    expect(Buffer.from(factor?.sealedSecret ?? '', 'base64url').toString('latin1')).not.toContain(totpSecret)
  })
})
