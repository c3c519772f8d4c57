import { afterAll, beforeAll, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { endAllSessions } from '@/core/accounts/server/end-all-sessions'
import { endSession } from '@/core/accounts/server/end-session'
import { findPersonBySession } from '@/core/accounts/server/find-person-by-session'
import { sessions } from '@/db/schema'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { later, makeOrganisation, makeSomebody, NOW, openSession, type Somebody } from './world'

onEveryDatabase('a session', (open) => {
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

  const personAt = (token: string, minutes: number) => findPersonBySession(database.db, token, later(minutes))

  /** Uses a session every five minutes and gives the first minute at which it is over. */
  async function lifeInUse(somebody: Somebody): Promise<number> {
    const token = await openSession(database.db, somebody)
    let minute = 0
    while (minute < 24 * 60 && (await personAt(token, minute))) minute += 5
    return minute
  }

  it('says who is signed in, with the roles they have', async () => {
    const token = await openSession(database.db, learner)
    expect(await personAt(token, 1)).toMatchObject({ id: learner.id, handle: learner.handle, roles: ['learner'], locale: 'en' })
  })

  it('is unknown to anybody without its token', async () => {
    const token = await openSession(database.db, learner)
    const [row] = await database.asOwner((owner) => owner.select().from(sessions).where(eq(sessions.personId, learner.id)).limit(1))
    expect(await personAt(`${token}x`, 1)).toBeNull()
    expect(await personAt(row?.id ?? '', 1)).toBeNull()
    expect(await personAt('', 1)).toBeNull()
  })

  it('of a learner ends after 15 idle minutes', async () => {
    const token = await openSession(database.db, learner)
    expect(await personAt(token, 14.9)).not.toBeNull()
    const idle = await openSession(database.db, learner)
    expect(await personAt(idle, 15)).toBeNull()
  })

  it('of staff ends after 10 idle minutes', async () => {
    expect(await personAt(await openSession(database.db, trainer), 9.9)).not.toBeNull()
    expect(await personAt(await openSession(database.db, trainer), 10)).toBeNull()
  })

  it('ends after 12 hours of use for learners and 8 for staff', async () => {
    expect(await lifeInUse(learner)).toBe(12 * 60)
    expect(await lifeInUse(trainer)).toBe(8 * 60)
  })

  it('that is over once opens nothing ever again', async () => {
    const token = await openSession(database.db, trainer)
    for (const minutes of [10, 11, 600]) expect(await personAt(token, minutes)).toBeNull()
  })

  it('writes down that it is used once a minute at most', async () => {
    await endAllSessions(database.db, learner)
    const token = await openSession(database.db, learner)
    const usedAt = async () => (await database.asOwner((owner) => owner.select().from(sessions).where(eq(sessions.personId, learner.id))))[0]?.usedAt
    await personAt(token, 0.9)
    expect(await usedAt()).toEqual(NOW)
    await personAt(token, 1.5)
    expect(await usedAt()).toEqual(later(1.5))
  })

  it('that was signed out of is over, and others of the person live on', async () => {
    const [phone, computer] = [await openSession(database.db, learner), await openSession(database.db, learner)]
    const person = await personAt(phone, 1)
    if (person) await endSession(database.db, person)
    expect(await personAt(phone, 1)).toBeNull()
    expect(await personAt(computer, 1)).not.toBeNull()
  })

  it('that belongs to somebody else cannot be ended', async () => {
    const theirs = await openSession(database.db, learner)
    const own = await personAt(await openSession(database.db, trainer), 1)
    const target = await personAt(theirs, 1)
    if (own && target) await endSession(database.db, { ...own, sessionId: target.sessionId })
    expect(await personAt(theirs, 2)).not.toBeNull()
  })

  it('ends with all others when the person signs out everywhere', async () => {
    const tokens = [await openSession(database.db, learner), await openSession(database.db, learner)]
    const others = await openSession(database.db, trainer)
    await endAllSessions(database.db, learner)
    expect(await Promise.all(tokens.map((token) => personAt(token, 1)))).toEqual([null, null])
    expect(await personAt(others, 1)).not.toBeNull()
  })
})
