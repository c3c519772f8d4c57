import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { extendChain } from '@/core/audit/chain'
import { KEEPER_ID, KEEPER_MARK } from '@/core/audit/keeper'
import { LogFilter } from '@/core/audit/log-filter'
import { dropOldEntries } from '@/core/audit/server/drop-old-entries'
import { findAlerts } from '@/core/audit/server/find-alerts'
import { listAuditEntries } from '@/core/audit/server/list-audit-entries'
import { addDays, dayOf } from '@/core/installation/days'
import { auditEntries, people, personRoles } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { forgetEverything, makeLearner, makeOrganisation, makePerson, type Member } from '../jobs/work-world'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { access } from './log-world'

const today = dayOf(new Date())

/** So many people whom nobody needs to have met. */
function strangers(count: number): { id: string }[] {
  return Array.from({ length: count }, (_, index) => ({ id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` }))
}

onEveryDatabase('the page of the log', (open) => {
  let opened: TestDatabase
  let here: string
  let coordinator: Member
  let administrator: Member
  let learner: Member

  beforeAll(async () => {
    opened = await open()
  })
  beforeEach(async () => {
    await forgetEverything(opened.db)
    here = await makeOrganisation(opened.db, 'here')
    coordinator = await makePerson(opened.db, here, 'quiet-desk', 'coordinator')
    administrator = await makePerson(opened.db, here, 'office-desk', 'administrator')
    learner = await makeLearner(opened.db, coordinator, 'green-lamp')
  })
  afterAll(() => opened.close())

  const page = (filter: LogFilter = {}) => listAuditEntries(opened.db, administrator, filter)

  it('shows who did what, the newest first, and of the learner neither handle nor id', async () => {
    await access(opened.db, coordinator, 'learner-opened', [learner])
    await access(opened.db, coordinator, 'introduction-moved', [learner])
    const log = await page()
    expect(log).toMatchObject({ hasOlder: false, fault: null })
    expect(log?.rows).toMatchObject([
      { day: today, action: 'introduction-moved', actor: { handle: 'quiet-desk' } },
      { day: today, action: 'learner-opened', actor: { handle: 'quiet-desk' } },
    ])
    expect(log?.rows[0]?.about).toEqual({ kind: 'learner', mark: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/) })
    expect(log?.rows[0]?.about).toEqual(log?.rows[1]?.about)
    expect(JSON.stringify(log)).not.toContain(learner.handle)
    expect(JSON.stringify(log)).not.toContain(learner.id)
  })

  it('opens to administrators of the organisation alone', async () => {
    await access(opened.db, coordinator, 'learner-opened', [learner])
    const there = await makeOrganisation(opened.db, 'there')
    const stranger = await makePerson(opened.db, there, 'far-office', 'administrator')
    expect(await listAuditEntries(opened.db, coordinator, {})).toBeUndefined()
    expect(await listAuditEntries(opened.db, learner, {})).toBeUndefined()
    expect((await listAuditEntries(opened.db, stranger, {}))?.rows).toEqual([])
    expect(await listAuditEntries(opened.db, { id: stranger.id, organisationId: here }, {})).toBeUndefined()
    expect(await findAlerts(opened.db, coordinator, today)).toEqual([])
  })

  it('leads page by page to the oldest row, and narrows by action and day', async () => {
    await access(opened.db, coordinator, 'learner-opened', strangers(60))
    await access(opened.db, coordinator, 'task-opened', strangers(1))
    const first = await page()
    expect(first?.rows.map(({ action }) => action)).toEqual(['task-opened', ...Array.from({ length: 49 }, () => 'learner-opened')])
    expect(first).toMatchObject({ hasOlder: true, fault: null })
    const second = await page({ page: 2 })
    expect(second?.rows).toHaveLength(11)
    expect(second).toMatchObject({ hasOlder: false, fault: null })
    expect(new Set([...(first?.rows ?? []), ...(second?.rows ?? [])].map(({ about }) => JSON.stringify(about))).size).toBe(60)
    expect((await page({ action: 'task-opened' }))?.rows).toHaveLength(1)
    expect((await page({ day: addDays(today, -1) }))?.rows).toEqual([])
    expect((await page({ day: today, action: 'task-opened' }))?.rows).toHaveLength(1)
  })

  it('tells of a list once a day who saw it, and neither how many stood in it nor whether one of them is new', async () => {
    const seen = async () => JSON.stringify((await page())?.rows)
    await access(opened.db, coordinator, 'caseload-listed', strangers(7))
    await access(opened.db, coordinator, 'learner-opened', [learner])
    await access(opened.db, administrator, 'caseload-listed', strangers(1))
    expect((await page())?.rows).toMatchObject([
      { action: 'caseload-listed', actor: { handle: 'office-desk' }, about: { kind: 'list' } },
      { action: 'learner-opened', about: { kind: 'learner' } },
      { action: 'caseload-listed', actor: { handle: 'quiet-desk' }, about: { kind: 'list' } },
    ])
    // Only the order of the lines moves when one more stands in the list.
    const sorted = (text: string) => (JSON.parse(text) as object[]).map((row) => JSON.stringify(row)).sort()
    const before = await seen()
    await access(opened.db, coordinator, 'caseload-listed', strangers(8))
    expect(sorted(await seen())).toEqual(sorted(before))
    expect((await page({ action: 'caseload-listed', day: today }))?.rows).toHaveLength(2)
  })

  it('names staff whom a change was about, and whoever keeps the server, and counts neither towards the alert', async () => {
    const made = await Promise.all(Array.from({ length: 31 }, (_, index) => makePerson(opened.db, here, `new-desk-${index}`, 'trainer')))
    await access(opened.db, administrator, 'role-granted', made)
    expect(await findAlerts(opened.db, administrator, today)).toEqual([])
    await access(opened.db, { id: KEEPER_ID, organisationId: here }, 'organisation-stopped', [{ id: here }])
    expect((await page())?.rows.slice(0, 2)).toMatchObject([
      { action: 'organisation-stopped', actor: { handle: null, mark: KEEPER_MARK }, about: { kind: 'organisation' } },
      { action: 'role-granted', actor: { handle: 'office-desk' }, about: { kind: 'staff', handle: 'new-desk-30' } },
    ])
  })

  it('says when a row that it shows does not fit the one before, also when that one is not shown', async () => {
    await access(opened.db, coordinator, 'learner-opened', strangers(3))
    await access(opened.db, coordinator, 'task-opened', strangers(1))
    const only = { action: 'task-opened' } as const
    expect(await page(only)).toMatchObject({ fault: null })
    await opened.asOwner((owner) => owner.delete(auditEntries).where(and(eq(auditEntries.organisationId, here), eq(auditEntries.seq, 3))))
    expect(await page(only)).toMatchObject({ fault: { seq: 3, kind: 'gap' } })
    await opened.asOwner((owner) => owner.update(auditEntries).set({ actorId: administrator.id }).where(eq(auditEntries.seq, 4)))
    expect(await page(only)).toMatchObject({ fault: { seq: 3, kind: 'gap' } })
    await opened.asOwner((owner) => owner.update(auditEntries).set({ subject: 'changed' }).where(eq(auditEntries.seq, 2)))
    expect(await page()).toMatchObject({ fault: { seq: 2, kind: 'changed' } })
  })

  it('fits where older months were dropped', async () => {
    const facts = [400, 300, 0].map((ago) => ({ day: addDays(today, -ago), actorId: coordinator.id, action: 'task-opened', subject: 'somebody' }))
    await opened.asOwner((owner) => owner.insert(auditEntries).values(extendChain(here, { seq: 0, hash: '' }, facts)))
    await dropOldEntries(opened.db, here, new Date())
    expect(await page()).toMatchObject({ rows: [{ day: today }], hasOlder: false, fault: null })
  })

  it('names staff who lost their role, a mark for an account that is gone, and nobody who is a learner by now', async () => {
    const handles = async () => (await page())?.rows.map(({ actor }) => actor.handle)
    await access(opened.db, coordinator, 'learner-opened', [learner])
    const roleOf = eq(personRoles.personId, coordinator.id)
    await opened.asOwner((owner) => owner.delete(personRoles).where(roleOf))
    expect(await handles()).toEqual(['quiet-desk'])
    await withinOrganisation(opened.db, here, (tx) =>
      tx.insert(personRoles).values({ personId: coordinator.id, organisationId: here, role: 'learner', grantedOn: today }),
    )
    expect(await handles()).toEqual([null])
    await opened.asOwner((owner) => owner.delete(people).where(eq(people.id, coordinator.id)))
    expect((await page())?.rows).toMatchObject([{ actor: { handle: null, mark: coordinator.id.slice(0, 8) } }])
  })

  it('warns for seven days of whoever opened more than 30 people on a day; a long list is no alert', async () => {
    const alerts = (day = today) => findAlerts(opened.db, administrator, day)
    await access(opened.db, coordinator, 'caseload-listed', strangers(90))
    await access(opened.db, coordinator, 'learner-opened', strangers(30))
    await access(opened.db, coordinator, 'task-opened', strangers(30))
    expect(await alerts()).toEqual([])
    await access(opened.db, coordinator, 'introduction-opened', [learner])
    expect(await alerts()).toMatchObject([{ day: today, actor: { handle: 'quiet-desk' }, people: 31 }])
    expect(await alerts(addDays(today, 6))).toHaveLength(1)
    expect(await alerts(addDays(today, 7))).toEqual([])
  })
})

it('a filter that is left empty is none, and one that nobody can choose is refused', () => {
  expect(LogFilter.parse({ action: '', day: '' })).toEqual({ action: undefined, day: undefined })
  expect(LogFilter.parse({ action: 'task-opened', day: '2026-11-20', page: '7' })).toEqual({ action: 'task-opened', day: '2026-11-20', page: 7 })
  for (const wrong of [{ action: 'anything' }, { day: '2026-02-31' }, { page: '0' }, { page: '1e30' }, { page: 'x' }])
    expect(LogFilter.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false)
})
