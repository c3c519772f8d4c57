import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Role } from '@/core/accounts/roles'
import { BEGINNING, extendChain } from '@/core/audit/chain'
import { addDays, dayOf } from '@/core/installation/days'
import { askForIntroduction } from '@/core/introductions/server/ask-for-introduction'
import { advance } from '@/core/introductions/server/advance'
import { runRetention, type RetentionRule } from '@/core/retention/server/run-retention'
import { keysInside } from '@/db/keys/database'
import type { Database } from '@/db/client'
import {
  auditCheckpoints,
  auditEntries,
  caseloads,
  introductions,
  invitations,
  keptForms,
  people,
  proposals,
  sessions,
  signInTickets,
} from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { faultName } from '@/server/keep-retention'
import { makeEmployer, makeLearner, makeListing, makeOrganisation, makePerson, type Member } from '../jobs/work-world'
import { onEveryDatabase, type TestDatabase } from '../support/databases'

const NOW = new Date('2026-11-20T08:00:00Z')

/** `NOW` so many days, and minutes, later. */
function after(days: number, minutes = 0): Date {
  return new Date(NOW.getTime() + days * 86_400_000 + minutes * 60_000)
}

onEveryDatabase('what its time is over for goes by itself', (open) => {
  let opened: TestDatabase
  let db: Database
  let here: string
  let there: string
  beforeEach(async () => {
    opened = await open()
    db = opened.db
    here = await makeOrganisation(db, 'here')
    there = await makeOrganisation(db, 'there')
  })
  afterEach(() => opened.close())

  /** How many rows one rule removed at that moment; nothing failed. */
  async function removed(rule: RetentionRule, now: Date): Promise<number | undefined> {
    const result = await runRetention(db, keysInside, now)
    expect(result.failed).toEqual([])
    return result.removed[rule]
  }

  /** How many rows the rule removed at `before`, at `then`, and at `then` once more. */
  async function turn(rule: RetentionRule, before: Date, then: Date): Promise<unknown[]> {
    return [await removed(rule, before), await removed(rule, then), await removed(rule, then)]
  }

  async function seenOn(handle: string, role: Role, day: string, organisation = here): Promise<Member> {
    const person = await makePerson(db, organisation, handle, role)
    await withinOrganisation(db, organisation, (tx) => tx.update(people).set({ lastSeenOn: day }).where(eq(people.id, person.id)))
    return person
  }

  async function handles(): Promise<string[]> {
    return (await opened.asOwner((owner) => owner.select({ handle: people.handle }).from(people))).map(({ handle }) => handle).sort()
  }

  it('sessions, a day after they were idle too long or at their end, by the limits of each role', async () => {
    const learner = await makePerson(db, here, 'learner', 'learner')
    const trainer = await makePerson(db, there, 'trainer', 'trainer')
    for (const { id, organisationId } of [learner, trainer]) {
      const times = { startedAt: NOW, usedAt: NOW, provenAt: NOW, endsAt: after(0, 8 * 60) }
      await withinOrganisation(db, organisationId, (tx) =>
        tx.insert(sessions).values({ id: `session of ${id}`, personId: id, organisationId, ...times }),
      )
    }
    expect(await turn('sessions', after(1, 9), after(1, 10))).toEqual([0, 1, 0])
    expect(await turn('sessions', after(1, 14), after(1, 15))).toEqual([0, 1, 0])
  })

  it('steps of signing in that nobody finished', async () => {
    const { id: personId } = await makePerson(db, here, 'learner', 'learner')
    await withinOrganisation(db, here, (tx) => tx.insert(signInTickets).values({ id: 'a', personId, purpose: 'session', expiresAt: after(0, 2) }))
    expect(await turn('tickets', after(0, 1), after(0, 2))).toEqual([0, 1, 0])
  })

  it('forms that wait and proposals, of every organisation, at their hour', async () => {
    for (const organisationId of [here, there]) {
      const { id: personId } = await makePerson(db, organisationId, `person of ${organisationId}`, 'administrator')
      await withinOrganisation(db, organisationId, async (tx) => {
        await tx.insert(keptForms).values({ organisationId, personId, sealed: 'x', expiresAt: after(1) })
        const proposal = { organisationId, kind: 'role', detail: {}, proposedBy: personId, proposedOn: dayOf(NOW) }
        await tx.insert(proposals).values([
          { ...proposal, expiresAt: after(3) },
          { ...proposal, expiresAt: after(3), decision: 'approved', decidedOn: dayOf(NOW) },
        ])
      })
    }
    expect(await turn('keptForms', after(1, -1), after(1))).toEqual([0, 2, 0])
    expect(await turn('proposals', after(3, -1), after(3))).toEqual([0, 4, 0])
  })

  it('invitations, fourteen days after they were used or ran out', async () => {
    const invitation = { organisationId: here, role: 'learner' as const, issuedOn: dayOf(NOW) }
    await withinOrganisation(db, here, (tx) =>
      tx.insert(invitations).values([
        { ...invitation, codeHash: 'used', expiresOn: dayOf(after(14)), burnedOn: dayOf(after(2)) },
        { ...invitation, codeHash: 'ran out', expiresOn: dayOf(after(14)) },
      ]),
    )
    expect(await turn('invitations', after(15), after(16))).toEqual([0, 1, 0])
    expect(await turn('invitations', after(27), after(28))).toEqual([0, 1, 0])
  })

  it('consent to an introduction that nobody made, with what was to be shown; never one that was made', async () => {
    const coordinator = await makePerson(db, here, 'desk', 'coordinator')
    const learner = await makeLearner(db, coordinator, 'learner')
    const employer = await makeEmployer(db, coordinator, 'Mill')
    const ids = []
    for (let time = 0; time < 2; time++) {
      const listingId = await makeListing(db, coordinator, employer, { closesOn: '2027-06-01' })
      const asked = await askForIntroduction(db, learner, { listingId, shares: ['skills', 'place'] }, NOW)
      if (asked.ok) ids.push(asked.id)
    }
    await advance(db, coordinator, ids[1] ?? '', 'introduced', NOW)
    expect(await turn('introductions', after(30), after(31))).toEqual([0, 1, 0])
    const rows = await withinOrganisation(db, here, (tx) => tx.select().from(introductions))
    const state = (id: string | undefined) => rows.find((row) => row.id === id)
    expect(state(ids[0])).toMatchObject({ closedOn: dayOf(after(31)), closeReason: 'consent-expired', shares: [] })
    expect(state(ids[1])).toMatchObject({ closedOn: null, closeReason: null, shares: ['skills', 'place'] })
  })

  it('whole months of the log of who looked at learners, behind a signed checkpoint; a log that was touched keeps its rows', async () => {
    const now = new Date()
    for (const organisationId of [here, there]) {
      const facts = [400, 300, 0].map((ago) => ({ day: addDays(dayOf(now), -ago), actorId: here, action: 'task-opened', subject: 'somebody' }))
      await opened.asOwner((owner) => owner.insert(auditEntries).values(extendChain(organisationId, BEGINNING, facts)))
    }
    await opened.asOwner((owner) => owner.update(auditEntries).set({ subject: 'changed' }).where(eq(auditEntries.organisationId, there)))
    const result = await runRetention(db, keysInside, now)
    expect(result.failed).toMatchObject([{ rule: 'log', error: { message: expect.stringContaining('row 1 (changed)') } }])
    const kept = (organisationId: string) => withinOrganisation(db, organisationId, (tx) => tx.select().from(auditEntries))
    expect((await kept(here)).map(({ seq }) => seq)).toEqual([3])
    expect(await kept(there)).toHaveLength(3)
    const signed = await withinOrganisation(db, here, (tx) => tx.select({ seq: auditCheckpoints.seq }).from(auditCheckpoints))
    expect(signed.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual([2, 3])
  })

  it('accounts that nobody signed in to for 180 days, of every organisation', async () => {
    await seenOn('gone', 'learner', dayOf(NOW))
    await seenOn('gone-there', 'learner', dayOf(NOW), there)
    await seenOn('here-a-day-later', 'learner', dayOf(after(1)))
    expect(await turn('accounts', after(179), after(180))).toEqual([0, 2, 0])
    expect(await handles()).toEqual(['here-a-day-later'])
  })

  /** The database itself refuses to delete such rows, as when something is broken that no rule of ours knows. */
  async function breakOn(table: string, condition: string): Promise<void> {
    await opened.asOwner(async (owner) => {
      await owner.execute(sql`create or replace function refuse() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`)
      await owner.execute(sql.raw(`create trigger refuse before delete on ${table} for each row when (${condition}) execute function refuse()`))
    })
  }

  it('one person who cannot be deleted keeps no other, and is told of', async () => {
    for (const handle of ['a-first', 'b-stuck', 'c-last']) await seenOn(handle, 'learner', dayOf(NOW))
    await seenOn('d-elsewhere', 'learner', dayOf(NOW), there)
    await breakOn('people', `old.handle = 'b-stuck'`)
    const { failed } = await runRetention(db, keysInside, after(180))
    expect(failed.map(({ rule }) => rule)).toEqual(['accounts'])
    expect(faultName(failed[0]?.error)).toBe('AggregateError P0001')
    expect(await handles()).toEqual(['b-stuck'])
  })

  it('one organisation that cannot be seen to keeps no other, and is told of', async () => {
    for (const organisationId of [here, there]) {
      const { id: personId } = await makePerson(db, organisationId, `person of ${organisationId}`, 'learner')
      await withinOrganisation(db, organisationId, (tx) => tx.insert(keptForms).values({ organisationId, personId, sealed: 'x', expiresAt: NOW }))
    }
    await breakOn('kept_forms', `old.organisation_id = '${here}'`)
    const { failed } = await runRetention(db, keysInside, NOW)
    expect(failed.map(({ rule }) => rule)).toEqual(['keptForms'])
    const kept = await opened.asOwner((owner) => owner.select({ in: keptForms.organisationId }).from(keptForms))
    expect(kept).toEqual([{ in: here }])
  })

  it('but not demo people, who are made up', async () => {
    const { id } = await seenOn('made-up', 'learner', addDays(dayOf(NOW), -400))
    await withinOrganisation(db, here, (tx) => tx.update(people).set({ isDemo: true }).where(eq(people.id, id)))
    expect(await removed('accounts', NOW)).toBe(0)
  })

  it('but never the last administrator', async () => {
    await seenOn('first', 'administrator', dayOf(NOW))
    await seenOn('second', 'administrator', dayOf(NOW))
    expect(await turn('accounts', after(179), after(180))).toEqual([0, 1, 0])
    expect(await handles()).toHaveLength(1)
  })

  it('but staff only when a colleague takes over the people in their care', async () => {
    const today = dayOf(after(180))
    const gone = await seenOn('gone', 'coordinator', dayOf(NOW))
    const learner = await makeLearner(db, gone, 'learner')
    await withinOrganisation(db, here, (tx) => tx.update(people).set({ lastSeenOn: today }).where(eq(people.id, learner.id)))
    expect(await removed('accounts', after(180))).toBe(0)
    const colleague = await seenOn('colleague', 'coordinator', today)
    expect(await removed('accounts', after(180))).toBe(1)
    expect(await withinOrganisation(db, here, (tx) => tx.select().from(caseloads))).toMatchObject([
      { learnerId: learner.id, coordinatorId: colleague.id },
    ])
  })

  it('once, also when several instances do it at the same moment', async () => {
    for (let one = 0; one < 5; one++) await seenOn(`gone-${one}`, 'learner', dayOf(NOW))
    await seenOn('first', 'administrator', dayOf(NOW))
    await seenOn('second', 'administrator', dayOf(NOW))
    const results = await Promise.all([1, 2, 3].map(() => runRetention(db, keysInside, after(180))))
    expect(results.flatMap(({ failed }) => failed)).toEqual([])
    expect(results.reduce((sum, result) => sum + (result.removed.accounts ?? 0), 0)).toBe(6)
    expect(await handles()).toHaveLength(1)
  })
})
