import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isFreshlyProven } from '@/core/accounts/fresh-proof'
import { exchangeTicket } from '@/core/accounts/server/exchange-ticket'
import { findLapsedPerson } from '@/core/accounts/server/find-lapsed-person'
import { findPersonBySession } from '@/core/accounts/server/find-person-by-session'
import { signIn } from '@/core/accounts/server/sign-in'
import { prove } from '@/core/accounts/server/prove'
import { issueTicket } from '@/core/accounts/server/tickets'
import { dropOverSessions } from '@/core/retention/server/drop-over-sessions'
import { personRoles, sessions } from '@/db/schema'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { makeOrganisation, makeSomebody, NOW, type Somebody, TODAY } from './world'

const DAY = 24 * 60
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)
const days = (count: number) => minutes(count * DAY)

onEveryDatabase("a session on a learner's own phone", (open) => {
  let database: TestDatabase
  let learner: Somebody
  let trainer: Somebody

  beforeAll(async () => {
    database = await open()
    const organisationId = await makeOrganisation(database.db)
    learner = await makeSomebody(database.db, organisationId, ['learner'])
    trainer = await makeSomebody(database.db, organisationId, ['trainer'])
  })
  afterAll(() => database.close())

  const personAt = (token: string, at: Date) => findPersonBySession(database.db, token, at)
  const rowOf = async ({ id }: Somebody) => (await database.asOwner((owner) => owner.select().from(sessions).where(eq(sessions.personId, id))))[0]

  /** Signs in as the form does, with what was chosen there. */
  async function begin(somebody: Somebody, isOwnPhone: boolean) {
    const typed = { handle: somebody.handle, passphrase: somebody.words.join(' '), isOwnPhone }
    const signedIn = await signIn(database.db, typed, NOW)
    if (!signedIn.ok || signedIn.next !== 'session') throw new Error('no learner')
    const begun = await exchangeTicket(database.db, signedIn.ticket, NOW)
    if (!begun) throw new Error('no session')
    return begun
  }

  it('lasts over days without use, and a week at most', async () => {
    const { token, isOwnPhone } = await begin(learner, true)
    expect(isOwnPhone).toBe(true)
    expect(await personAt(token, days(6))).not.toBeNull()
    const unused = await begin(learner, true)
    expect(await personAt(unused.token, days(7))).toBeNull()
  })

  it('ends after thirty days, however much it is used', async () => {
    const { token } = await begin(learner, true)
    let day = 0
    while (day < 60 && (await personAt(token, days(day)))) day++
    expect(day).toBe(30)
  })

  it('is as short as ever for whoever did not ask for it', async () => {
    const { token, isOwnPhone } = await begin(learner, false)
    expect(isOwnPhone).toBe(false)
    expect(await personAt(token, minutes(15))).toBeNull()
    const joined = await exchangeTicket(database.db, await issueTicket(database.db, learner, 'session', NOW), NOW)
    expect(joined?.isOwnPhone).toBe(false)
  })

  it('is never given to staff, whatever they send', async () => {
    const ticket = await issueTicket(database.db, trainer, 'session', NOW, true)
    const begun = await exchangeTicket(database.db, ticket, NOW)
    expect(begun?.isOwnPhone).toBe(false)
    expect((await rowOf(trainer))?.isOwnPhone).toBe(false)
    expect(await personAt(begun?.token ?? '', minutes(10))).toBeNull()
    const typed = { handle: trainer.handle, passphrase: trainer.words.join(' '), isOwnPhone: true }
    expect(await signIn(database.db, typed, NOW)).toMatchObject({ ok: true, next: 'second-factor' })
  })

  it('is over on the next request of a person who becomes staff', async () => {
    const rising = await makeSomebody(database.db, learner.organisationId, ['learner'])
    const { token } = await begin(rising, true)
    expect(await personAt(token, days(1))).not.toBeNull()
    const role = { personId: rising.id, organisationId: rising.organisationId, role: 'trainer' as const, grantedOn: TODAY }
    await database.asOwner((owner) => owner.insert(personRoles).values(role))
    expect(await personAt(token, days(1))).toBeNull()
    await database.asOwner((owner) => owner.delete(personRoles).where(eq(personRoles.role, 'trainer')))
    expect(await personAt(token, days(1))).toBeNull()
  })

  it('tells days and no times of day once its first day is over, and is written to once a day', async () => {
    const somebody = await makeSomebody(database.db, learner.organisationId, ['learner'])
    const { token } = await begin(somebody, true)
    const person = await findPersonBySession(database.db, token, NOW)
    if (person) await prove(database.db, person, { way: 'words', words: somebody.words.join(' ') }, NOW)
    const midnight = new Date(`${TODAY}T00:00:00Z`)
    expect(await rowOf(somebody)).toMatchObject({ startedAt: midnight, usedAt: midnight, provenAt: NOW })
    await personAt(token, minutes(90))
    expect((await rowOf(somebody))?.usedAt).toEqual(midnight)
    const nextDay = new Date(midnight.getTime() + DAY * 60_000)
    await personAt(token, days(1))
    const row = await rowOf(somebody)
    expect(row).toMatchObject({ startedAt: midnight, usedAt: nextDay, provenAt: midnight })
    for (const moment of [row?.startedAt, row?.usedAt, row?.endsAt, row?.provenAt]) expect(moment?.toISOString()).toMatch(/T00:00:00.000Z$/)
  })

  it('asks again who it is for what is guarded best, as every session does', async () => {
    const { token } = await begin(learner, true)
    for (const when of [minutes(0), minutes(9), days(2)]) {
      const person = await personAt(token, when)
      expect(person && isFreshlyProven(person, when)).toBe(false)
    }
  })

  it('that is over still says for a day whose it was, and then retention takes it', async () => {
    const somebody = await makeSomebody(database.db, learner.organisationId, ['learner'])
    const { token } = await begin(somebody, true)
    const row = await rowOf(somebody)
    const over = new Date((row?.usedAt.getTime() ?? 0) + 7 * DAY * 60_000)
    const after = (hours: number) => new Date(over.getTime() + hours * 3_600_000)
    await dropOverSessions(database.db, after(-1))
    expect(await findLapsedPerson(database.db, token, after(-1))).toBeNull()
    expect(await findLapsedPerson(database.db, token, after(1))).toMatchObject({ personId: somebody.id })
    await dropOverSessions(database.db, after(23))
    expect(await rowOf(somebody)).toBeDefined()
    expect(await findLapsedPerson(database.db, token, after(24))).toBeNull()
    await dropOverSessions(database.db, after(24))
    expect(await rowOf(somebody)).toBeUndefined()
  })
})
