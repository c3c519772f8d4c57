import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { endOwnSession } from '@/core/accounts/server/end-own-session'
import { findPersonBySession } from '@/core/accounts/server/find-person-by-session'
import { listSessions } from '@/core/accounts/server/list-sessions'
import type { Person } from '@/core/accounts/person'
import { sessions } from '@/db/schema'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { later, makeOrganisation, makeSomebody, NOW, openSession, type Somebody, TODAY } from './world'

onEveryDatabase('where somebody is signed in', (open) => {
  let database: TestDatabase
  let learner: Somebody
  let phone: string
  let computer: string

  beforeAll(async () => {
    database = await open()
  })
  beforeEach(async () => {
    learner = await makeSomebody(database.db, await makeOrganisation(database.db), ['learner'])
    phone = await openSession(database.db, learner)
    computer = await openSession(database.db, learner, later(5))
  })
  afterAll(() => database.close())

  async function personOf(token: string, minutes = 6): Promise<Person> {
    const person = await findPersonBySession(database.db, token, later(minutes))
    if (!person) throw new Error('not signed in')
    return person
  }

  const isAlive = async (token: string) => (await findPersonBySession(database.db, token, later(6))) !== null
  const list = async (token: string, minutes = 6) => listSessions(database.db, await personOf(token, minutes), later(minutes))

  it('is listed with this session first, by days and by nothing that tells a device', async () => {
    const listed = await list(phone)
    expect(listed.map(({ isThis }) => isThis)).toEqual([true, false])
    for (const { name, isThis: _, ...facts } of listed) {
      expect(facts).toEqual({ begunOn: TODAY, usedOn: TODAY, isOwnPhone: false })
      expect(name).toMatch(/^[0-9a-f]{32}$/)
    }
  })

  it('is named by nothing that stands in the database', async () => {
    const rows = await database.asOwner((owner) => owner.select().from(sessions).where(eq(sessions.personId, learner.id)))
    const stored = JSON.stringify(rows)
    for (const { name } of await list(phone)) expect(stored).not.toContain(name)
  })

  it('shows no session that is over', async () => {
    await personOf(computer, 14)
    expect(await list(computer, 16)).toHaveLength(1)
  })

  it('ends there and lives on here when it is ended there', async () => {
    const other = (await list(phone)).find(({ isThis }) => !isThis)
    await endOwnSession(database.db, await personOf(phone), other?.name ?? '')
    expect([await isAlive(phone), await isAlive(computer)]).toEqual([true, false])
  })

  it('is ended by nobody else, not even by who knows its name or its id', async () => {
    const stranger = await makeSomebody(database.db, learner.organisationId, ['learner'])
    const strangers = await personOf(await openSession(database.db, stranger))
    const ids = await database.asOwner((owner) => owner.select({ id: sessions.id }).from(sessions).where(eq(sessions.personId, learner.id)))
    const names = [...(await list(phone)).map(({ name }) => name), ...ids.map(({ id }) => id), '', 'no-such-name']
    for (const name of names) await endOwnSession(database.db, strangers, name)
    expect([await isAlive(phone), await isAlive(computer)]).toEqual([true, true])
    expect(await listSessions(database.db, strangers, NOW)).toHaveLength(1)
  })
})
