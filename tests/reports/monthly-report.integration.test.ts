import { afterAll, beforeAll, expect, it } from 'vitest'
import { insertPerson } from '@/core/accounts/server/create-person'
import { monthlyReport } from '@/core/reports/server/monthly-report'
import { runRetention } from '@/core/retention/server/run-retention'
import { keysInside } from '@/db/keys/database'
import { reportSnapshots } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { makeOrganisation, makeSignedIn, NOW, TODAY } from '../accounts/world'
import { onEveryDatabase, type TestDatabase } from '../support/databases'

const DECEMBER = new Date('2026-12-01T09:00:00Z')
const JANUARY = new Date('2027-01-02T09:00:00Z')

onEveryDatabase('the report of a month', (open) => {
  let database: TestDatabase

  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  async function addLearners(organisationId: string, from: number, to: number) {
    for (let number = from; number < to; number++) {
      const handle = `${organisationId}-${number}`
      await insertPerson(database.db, { organisationId, locale: 'my', roles: ['learner'], handle, indexes: [0, 1, 2, 3, 4, 5] }, TODAY)
    }
  }

  /** What a run of retention at that moment leaves to be seen. */
  async function after(now: Date, administrator: Parameters<typeof monthlyReport>[1]) {
    expect((await runRetention(database.db, keysInside, now)).failed).toEqual([])
    return monthlyReport(database.db, administrator)
  }

  it('tells no number under ten, and one above it rounded', async () => {
    const organisationId = await makeOrganisation(database.db)
    const administrator = await makeSignedIn(database.db, organisationId, 'administrator')
    await addLearners(organisationId, 0, 9)
    expect((await after(DECEMBER, administrator))?.told['total']).toBeNull()
    await addLearners(organisationId, 9, 13)
    const next = await after(JANUARY, administrator)
    expect(next?.told).toMatchObject({ total: 15, 'untold|joined': 15, 'TH|': null })
  })

  it('stays as it was taken until the month is over, whoever comes meanwhile', async () => {
    const organisationId = await makeOrganisation(database.db)
    const administrator = await makeSignedIn(database.db, organisationId, 'administrator')
    await addLearners(organisationId, 0, 12)
    const first = await after(DECEMBER, administrator)
    await addLearners(organisationId, 12, 20)
    expect(await after(new Date('2026-12-31T23:00:00Z'), administrator)).toEqual(first)
    expect(first).toMatchObject({ takenOn: '2026-12-01', told: { total: 10 } })
  })

  it('is never taken because somebody looks, and not in the month in which the organisation began', async () => {
    const organisationId = await makeOrganisation(database.db)
    const administrator = await makeSignedIn(database.db, organisationId, 'administrator')
    await addLearners(organisationId, 0, 12)
    expect(await monthlyReport(database.db, administrator)).toBeNull()
    expect(await after(NOW, administrator)).toBeNull()
    expect(await withinOrganisation(database.db, organisationId, (tx) => tx.$count(reportSnapshots))).toBe(0)
    expect(await after(DECEMBER, administrator)).toMatchObject({ takenOn: '2026-12-01' })
  })

  it('is for administrators of that organisation alone, and cannot be changed by the application', async () => {
    const organisationId = await makeOrganisation(database.db)
    const administrator = await makeSignedIn(database.db, organisationId, 'administrator')
    const coordinator = await makeSignedIn(database.db, organisationId, 'coordinator')
    const foreign = await makeSignedIn(database.db, await makeOrganisation(database.db), 'administrator')
    expect(await after(DECEMBER, administrator)).toMatchObject({ takenOn: '2026-12-01' })
    expect(await monthlyReport(database.db, coordinator)).toBeUndefined()
    expect(await monthlyReport(database.db, { ...foreign, organisationId })).toBeUndefined()
    const seen = await withinOrganisation(database.db, foreign.organisationId, (tx) =>
      tx.select({ of: reportSnapshots.organisationId }).from(reportSnapshots),
    )
    expect(seen).toEqual([{ of: foreign.organisationId }])
    await expect(withinOrganisation(database.db, organisationId, (tx) => tx.delete(reportSnapshots))).rejects.toThrow()
  })
})
