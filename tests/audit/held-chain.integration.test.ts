import { expect, it } from 'vitest'
import { recordAccess } from '@/core/audit/server/record-access'
import { cohorts } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { makeLearner, makeOrganisation, makePerson } from '../jobs/work-world'
import { emptyPostgresDatabase } from '../support/postgres-cluster'
import { access, readLog } from './log-world'

it('who writes into the log holds up others who write into it, and nobody else', async () => {
  const { db, close } = await emptyPostgresDatabase()
  const organisationId = await makeOrganisation(db, 'here')
  const coordinator = await makePerson(db, organisationId, 'quiet-desk', 'coordinator')
  const learner = await makeLearner(db, coordinator, 'one')
  const order: string[] = []
  let second: Promise<void> = Promise.resolve()
  await withinOrganisation(db, organisationId, async (tx) => {
    await recordAccess(tx, coordinator, 'learner-opened', [learner.id])
    second = access(db, coordinator, 'task-opened', [learner]).then(() => void order.push('second'))
    // Another connection makes a row that refers to the organisation, while this one holds its chain.
    const row = { organisationId, name: 'Monday', course: 'any', trainerId: coordinator.id, createdOn: '2026-11-20' }
    await withinOrganisation(db, organisationId, (other) => other.insert(cohorts).values(row))
    order.push('first')
  })
  await second
  expect(order).toEqual(['first', 'second'])
  expect((await readLog(db, organisationId)).map(({ action }) => action)).toEqual(['learner-opened', 'task-opened'])
  await close()
})
