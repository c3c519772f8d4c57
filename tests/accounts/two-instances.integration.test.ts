import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Person } from '@/core/accounts/person'
import { exchangeTicket } from '@/core/accounts/server/exchange-ticket'
import { findPersonBySession } from '@/core/accounts/server/find-person-by-session'
import { holdStaff } from '@/core/accounts/server/hold-staff'
import { resumeForKeeper } from '@/core/accounts/server/keep-stopped'
import { stopOrganisation } from '@/core/accounts/server/stop-organisation'
import { issueTicket } from '@/core/accounts/server/tickets'
import { type OpenDatabase, openDatabase } from '@/db/client'
import { keptForms } from '@/db/schema'
import { OrganisationStopped, withinOrganisation } from '@/db/scope'
import { emptyPostgresDatabase } from '../support/postgres-cluster'
import { later, makeOrganisation, makeSignedIn, makeSomebody, NOW, openSession, type Somebody } from './world'

/** Two instances of the application share nothing but PostgreSQL. */
let here: Awaited<ReturnType<typeof emptyPostgresDatabase>>
let there: OpenDatabase
let organisationId: string
let administrator: Person
let learner: Somebody

beforeAll(async () => {
  here = await emptyPostgresDatabase()
  const url = new URL(here.ownerUrl)
  url.username = 'tada_test'
  there = await openDatabase({ url: url.href })
})
beforeEach(async () => {
  organisationId = await makeOrganisation(here.db)
  administrator = await makeSignedIn(here.db, organisationId, 'administrator')
  learner = await makeSomebody(here.db, organisationId, ['learner'])
})
afterAll(async () => {
  await here.close()
  await there.close()
})

const waitingForms = () => withinOrganisation(here.db, organisationId, (tx) => tx.select().from(keptForms))
const form = () => ({ organisationId, personId: learner.id, sealed: 'x', expiresAt: later(60) })

/** Waits until a query of this database is held up by a lock of another one. */
async function untilOneWaits(): Promise<void> {
  const waiting = sql<number>`(select count(*)::int from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')`
  const count = async () => (await here.db.select({ waiting }).from(sql`(values (1)) as once`))[0]?.waiting
  while ((await count()) === 0) await new Promise((resolve) => setTimeout(resolve, 5))
}

it('a session that lives on both is dead on the other one on the very next request after a stop', async () => {
  const token = await openSession(here.db, learner)
  expect(await findPersonBySession(there.db, token, later(1))).not.toBeNull()
  expect(await stopOrganisation(here.db, administrator, later(1))).toBe(true)
  expect(await findPersonBySession(there.db, token, later(1))).toBeNull()
})

it('a member of staff who is held on one is dead on the other one on the very next request', async () => {
  const trainer = await makeSomebody(here.db, organisationId, ['trainer'])
  const token = await openSession(there.db, trainer)
  await holdStaff(here.db, administrator, trainer.id, later(1))
  expect(await findPersonBySession(there.db, token, later(1))).toBeNull()
})

it('a request that was under way on one when the other was stopped writes nothing', async () => {
  const late = withinOrganisation(there.db, organisationId, async (tx) => {
    await stopOrganisation(here.db, administrator, later(1))
    await tx.insert(keptForms).values(form())
  })
  await expect(late).rejects.toThrow(OrganisationStopped)
  expect(await waitingForms()).toEqual([])
})

it('a stop waits for what had written already, and nothing of that waits when the organisation goes on', async () => {
  let stopped: Promise<boolean> | undefined
  await withinOrganisation(there.db, organisationId, async (tx) => {
    await tx.insert(keptForms).values(form())
    stopped = stopOrganisation(here.db, administrator, later(1))
    await untilOneWaits()
  })
  expect(await stopped).toBe(true)
  await resumeForKeeper(here.db, organisationId, later(2))
  expect(await waitingForms()).toEqual([])
})

it('a sign-in on one and a stop on the other at the same moment leave nobody signed in', async () => {
  for (let round = 0; round < 10; round++) {
    const org = await makeOrganisation(here.db)
    const admin = await makeSignedIn(here.db, org, 'administrator')
    const somebody = await makeSomebody(here.db, org, ['learner'])
    const ticket = await issueTicket(there.db, somebody, 'session', NOW)
    const [begun] = await Promise.allSettled([exchangeTicket(there.db, ticket, NOW), stopOrganisation(here.db, admin, NOW)])
    if (begun.status === 'rejected') expect(begun.reason).toBeInstanceOf(OrganisationStopped)
    else expect(await findPersonBySession(there.db, begun.value?.token ?? '', NOW)).toBeNull()
  }
})
