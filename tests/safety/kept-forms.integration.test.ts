import { afterAll, beforeAll, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { endAllSessions } from '@/core/accounts/server/end-all-sessions'
import { endSession } from '@/core/accounts/server/end-session'
import { findLapsedPerson } from '@/core/accounts/server/find-lapsed-person'
import { findPersonBySession } from '@/core/accounts/server/find-person-by-session'
import { isKnownDevice } from '@/core/accounts/server/is-known-device'
import { lapseSession } from '@/core/accounts/server/lapse-session'
import { MOST_KEPT } from '@/core/safety/kept-form'
import { dropKeptForm, keepForm, listKeptForms } from '@/core/safety/server/kept-forms'
import { keptForms, organisations, personRoles, sessions } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { later, makeOrganisation, makeSomebody, NOW, openSession, type Somebody } from '../accounts/world'
import { onEveryDatabase, type TestDatabase } from '../support/databases'

const DAY = 24 * 60
const WISHES = { path: '/en/jobs/wishes', fields: { note: ['mornings only'] } }
const ownerOf = ({ id, organisationId }: Somebody) => ({ personId: id, organisationId })

onEveryDatabase('a form that came without a living session', (open) => {
  let database: TestDatabase
  let organisationId: string
  let learner: Somebody

  beforeAll(async () => {
    database = await open()
    organisationId = await makeOrganisation(database.db)
  })
  afterAll(() => database.close())

  const newLearner = () => makeSomebody(database.db, organisationId, ['learner'])
  const paths = async (somebody: Somebody, minutes = 1) =>
    (await listKeptForms(database.db, ownerOf(somebody), later(minutes))).map(({ path }) => path)
  const rows = () => withinOrganisation(database.db, organisationId, (tx) => tx.select().from(keptForms))

  it('is known to be of whose session was over, for a day, and that session opens nothing', async () => {
    learner = await newLearner()
    const token = await openSession(database.db, learner)
    const person = (minutes: number) => findPersonBySession(database.db, token, later(minutes))
    const lapsed = (minutes: number) => findLapsedPerson(database.db, token, later(minutes))
    expect(await lapsed(14)).toBeNull()
    expect(await lapsed(16)).toMatchObject({ personId: learner.id, organisationId, locale: 'en' })
    for (const minutes of [15, 20, DAY]) expect(await person(minutes)).toBeNull()
    expect(await lapsed(15 + DAY - 1)).not.toBeNull()
    expect(await lapsed(15 + DAY)).toBeNull()
  })

  it('opens nothing again when the roles of its person change meanwhile', async () => {
    const trainer = await makeSomebody(database.db, organisationId, ['trainer'])
    const token = await openSession(database.db, trainer)
    expect(await findPersonBySession(database.db, token, later(12))).toBeNull()
    // A learner may be idle for longer than staff.
    await withinOrganisation(database.db, organisationId, (tx) =>
      tx.update(personRoles).set({ role: 'learner' }).where(eq(personRoles.personId, trainer.id)),
    )
    expect(await findPersonBySession(database.db, token, later(12))).toBeNull()
  })

  it('is of nobody after signing out, here or everywhere, after the account is gone, and while the organisation stands still', async () => {
    const [one, other, gone, still] = [await newLearner(), await newLearner(), await newLearner(), await newLearner()]
    const tokens = await Promise.all([one, other, gone, still].map((each) => openSession(database.db, each)))
    const person = await findPersonBySession(database.db, tokens[0] ?? '', NOW)
    if (!person) throw new Error('not signed in')
    await endSession(database.db, person)
    await endAllSessions(database.db, other)
    await withinOrganisation(database.db, organisationId, (tx) => tx.delete(personRoles).where(eq(personRoles.personId, gone.id)))
    await database.asOwner((owner) => owner.update(organisations).set({ stoppedAt: NOW }).where(eq(organisations.id, organisationId)))
    for (const token of tokens) expect(await findLapsedPerson(database.db, token, later(20))).toBeNull()
    await database.asOwner((owner) => owner.update(organisations).set({ stoppedAt: null }).where(eq(organisations.id, organisationId)))
    expect(await findLapsedPerson(database.db, tokens[3] ?? '', later(20))).not.toBeNull()
    expect(await findLapsedPerson(database.db, '', later(20))).toBeNull()
  })

  it('waits for that person alone, and goes when they throw it away', async () => {
    const [mine, other] = [await newLearner(), await newLearner()]
    await keepForm(database.db, ownerOf(mine), WISHES, NOW)
    const [form] = await listKeptForms(database.db, ownerOf(mine), later(1))
    expect(form).toMatchObject({ ...WISHES, hours: 0 })
    expect(await paths(other)).toEqual([])
    await dropKeptForm(database.db, ownerOf(other), form?.id ?? '')
    await dropKeptForm(database.db, ownerOf(mine), 'no id at all')
    expect(await paths(mine)).toEqual([WISHES.path])
    await dropKeptForm(database.db, ownerOf(mine), form?.id ?? '')
    expect(await paths(mine)).toEqual([])
  })

  it('opens for nobody else, even when its row is moved to them', async () => {
    const [mine, thief] = [await newLearner(), await newLearner()]
    await keepForm(database.db, ownerOf(mine), WISHES, NOW)
    await withinOrganisation(database.db, organisationId, (tx) =>
      tx.update(keptForms).set({ personId: thief.id }).where(eq(keptForms.personId, mine.id)),
    )
    expect(await paths(thief)).toEqual([])
  })

  it('is unreadable in the database, and its row does not tell when somebody was here', async () => {
    const mine = await newLearner()
    await keepForm(database.db, ownerOf(mine), WISHES, later(17))
    const [row] = (await rows()).filter(({ personId }) => personId === mine.id)
    expect(JSON.stringify(row)).not.toMatch(/wishes|mornings/)
    expect(row?.expiresAt.getMinutes()).toBe(0)
  })

  it('takes the place of the same form sent before, but not of another page of it', async () => {
    const mine = await newLearner()
    const page = (number: string, answer: string) => ({
      path: '/en/courses/c/attempts/a/responses',
      fields: { page: [number], 'answer-1': [answer] },
    })
    for (const form of [page('1', '1'), page('2', '1'), page('1', '3')]) await keepForm(database.db, ownerOf(mine), form, NOW)
    const kept = await listKeptForms(database.db, ownerOf(mine), later(1))
    expect(kept.map(({ fields }) => [fields['page']?.[0], fields['answer-1']?.[0]])).toEqual([
      ['1', '3'],
      ['2', '1'],
    ])
  })

  it('is one of twenty at most: the oldest gives way', async () => {
    const mine = await newLearner()
    for (let number = 0; number < MOST_KEPT + 5; number++) {
      await keepForm(database.db, ownerOf(mine), { path: `/en/jobs/listing-${number}/ask`, fields: {} }, later(number * 5))
    }
    const kept = await paths(mine, 150)
    expect(kept).toHaveLength(MOST_KEPT)
    expect(kept).toContain(`/en/jobs/listing-${MOST_KEPT + 4}/ask`)
    expect(kept).not.toContain('/en/jobs/listing-0/ask')
  })

  it('is gone after a day, from the database too', async () => {
    const mine = await newLearner()
    await keepForm(database.db, ownerOf(mine), WISHES, NOW)
    expect(await paths(mine, DAY - 1)).toEqual([WISHES.path])
    expect(await paths(mine, DAY)).toEqual([])
    expect((await rows()).filter(({ expiresAt }) => expiresAt <= later(DAY))).toEqual([])
  })

  it('comes from a browser that its person was signed in on, which nobody else is known by', async () => {
    const [mine, other] = [await newLearner(), await newLearner()]
    const token = await openSession(database.db, mine)
    const person = await findPersonBySession(database.db, token, NOW)
    if (!person) throw new Error('not signed in')
    const known = (handle: string, minutes: number) => isKnownDevice(database.db, token, handle, later(minutes))
    expect([await known(mine.handle, 1), await known(other.handle, 1)]).toEqual([true, false])
    await lapseSession(database.db, person, later(5))
    expect(await findPersonBySession(database.db, token, later(5))).toBeNull()
    expect(await findLapsedPerson(database.db, token, later(5))).toMatchObject({ personId: mine.id })
    expect([await known(mine.handle, DAY), await known(mine.handle, DAY + 5)]).toEqual([true, false])
  })

  it('leaves no row of a session behind a day after its end', async () => {
    const mine = await newLearner()
    const token = await openSession(database.db, mine)
    await findPersonBySession(database.db, token, later(30))
    const left = async () => (await database.asOwner((owner) => owner.select().from(sessions).where(eq(sessions.personId, mine.id)))).length
    await openSession(database.db, await newLearner(), later(DAY))
    expect(await left()).toBe(1)
    await openSession(database.db, await newLearner(), later(15 + DAY))
    expect(await left()).toBe(0)
  })
})
