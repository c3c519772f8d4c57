import { afterAll, beforeAll, expect, it } from 'vitest'
import { insertPerson } from '@/core/accounts/server/create-person'
import { monthlyReport } from '@/core/reports/server/monthly-report'
import { reportSnapshots } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { makeOrganisation, makeSignedIn, NOW, TODAY } from '../accounts/world'
import { onEveryDatabase, type TestDatabase } from '../support/databases'

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

  it('tells no number under ten, and one above it rounded', async () => {
    const organisationId = await makeOrganisation(database.db)
    const administrator = await makeSignedIn(database.db, organisationId, 'administrator')
    await addLearners(organisationId, 0, 9)
    expect((await monthlyReport(database.db, administrator, NOW))?.told['total']).toBeNull()
    await addLearners(organisationId, 9, 13)
    const next = await monthlyReport(database.db, administrator, new Date('2026-12-01T09:00:00Z'))
    expect(next?.told).toMatchObject({ total: 15, 'untold|joined': 15, 'TH|': null })
  })

  it('stays as it was taken until the month is over, whoever comes meanwhile', async () => {
    const organisationId = await makeOrganisation(database.db)
    const administrator = await makeSignedIn(database.db, organisationId, 'administrator')
    await addLearners(organisationId, 0, 12)
    const first = await monthlyReport(database.db, administrator, NOW)
    await addLearners(organisationId, 12, 20)
    expect(await monthlyReport(database.db, administrator, new Date('2026-11-30T23:00:00Z'))).toEqual(first)
    expect(first).toMatchObject({ takenOn: TODAY, told: { total: 10 } })
  })

  it('is for administrators of that organisation alone, and cannot be changed by the application', async () => {
    const organisationId = await makeOrganisation(database.db)
    const administrator = await makeSignedIn(database.db, organisationId, 'administrator')
    const coordinator = await makeSignedIn(database.db, organisationId, 'coordinator')
    const foreign = await makeSignedIn(database.db, await makeOrganisation(database.db), 'administrator')
    await monthlyReport(database.db, administrator, NOW)
    expect(await monthlyReport(database.db, coordinator, NOW)).toBeUndefined()
    expect(await monthlyReport(database.db, { ...foreign, organisationId }, NOW)).toBeUndefined()
    expect(await withinOrganisation(database.db, foreign.organisationId, (tx) => tx.select().from(reportSnapshots))).toEqual([])
    await expect(withinOrganisation(database.db, organisationId, (tx) => tx.delete(reportSnapshots))).rejects.toThrow()
  })
})
