import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Person } from '@/core/accounts/person'
import { approveProposal, declineProposal } from '@/core/accounts/server/decide-proposal'
import { findPersonBySession } from '@/core/accounts/server/find-person-by-session'
import { handOverWork } from '@/core/accounts/server/hand-over-work'
import { listProposals } from '@/core/accounts/server/list-proposals'
import { noteChangedWords } from '@/core/accounts/server/staff-keys'
import { auditSubject } from '@/core/audit/server/audit-subject'
import { findKeyChange } from '@/core/contact/server/find-key-change'
import { findStaffKey } from '@/core/contact/server/find-staff-key'
import { keepStaffKey } from '@/core/contact/server/keep-staff-key'
import { retireStaffKey } from '@/core/contact/server/retire-staff-key'
import { makeStaffKey, type StaffKey } from '@/core/contact/staff-key'
import type { Role } from '@/core/accounts/roles'
import { askForIntroduction } from '@/core/introductions/server/ask-for-introduction'
import { deleteOldContacts } from '@/core/introductions/server/delete-old-contacts'
import { findOwnContact } from '@/core/introductions/server/find-own-contact'
import { giveContact } from '@/core/introductions/server/give-contact'
import type { Database } from '@/db/client'
import { keysInside } from '@/db/keys/database'
import { dataKeys } from '@/db/keys/schema'
import { contacts } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { openSession } from '../accounts/world'
import { readLog } from '../audit/log-world'
import { forgetEverything, makeEmployer, makeLearner, makeListing, makeOrganisation, makePerson, type Member } from '../jobs/work-world'
import { onEveryDatabase, type TestDatabase } from '../support/databases'

const NOW = new Date('2026-11-20T09:00:00Z')
const NEXT_DAY = new Date('2026-11-21T09:00:00Z')

onEveryDatabase("another key in the place of a coordinator's", (open) => {
  let opened: TestDatabase
  let db: Database
  let key: StaffKey
  let otherKey: StaffKey
  beforeAll(async () => {
    opened = await open()
    db = opened.db
    key = await makeStaffKey('words')
    otherKey = await makeStaffKey('other words')
  })
  afterEach(async () => {
    await forgetEverything(db)
    await db.delete(dataKeys)
  })
  afterAll(() => opened.close())

  async function signedIn(member: Member, now = NOW): Promise<Person> {
    const person = await findPersonBySession(db, await openSession(db, member, now), now)
    if (!person) throw new Error('nobody')
    return person
  }

  /** A learner with an agreed introduction, whose coordinator has a first key. */
  async function world() {
    const organisationId = await makeOrganisation(db, 'bridge')
    const member = async (handle: string, role: Role) => signedIn(await makePerson(db, organisationId, handle, role))
    const coordinator = await member('calm-desk', 'coordinator')
    const administrator = await member('wide-desk', 'administrator')
    const learner = await makeLearner(db, coordinator, 'green-lamp')
    const listingId = await makeListing(db, coordinator, await makeEmployer(db, coordinator, 'Mill'), { closesOn: '2027-03-01' })
    const asked = await askForIntroduction(db, learner, { listingId, shares: [] }, NOW)
    if (!asked.ok) throw new Error(asked.reason)
    expect(await keepStaffKey(db, coordinator, key, NOW)).toEqual({ ok: true })
    return { organisationId, member, coordinator, administrator, learner, id: asked.id }
  }

  async function firstWaiting(administrator: Person, now = NOW): Promise<string> {
    return (await listProposals(db, administrator, now))[0]?.id ?? ''
  }

  const shown = async (learner: Member, id: string, now = NOW) => (await findOwnContact(db, learner, id, now)).key
  const current = async (coordinator: Person) => (await findStaffKey(db, coordinator))?.publicKey
  const give = (learner: Member, id: string, keyId?: string) =>
    giveContact(db, keysInside, learner, id, { how: 'plain', contact: 'Signal', key: keyId }, NOW)

  it('is not in use until an administrator agrees: learners go on locking with the one before', async () => {
    const { coordinator, administrator, learner, id } = await world()
    expect(await keepStaffKey(db, coordinator, otherKey, NOW)).toEqual({ ok: true, waits: true })
    expect(await current(coordinator)).toBe(key.publicKey)
    expect(await shown(learner, id)).toMatchObject({ publicKey: key.publicKey, madeOn: '2026-11-20', isReplacement: false })
    expect(await findKeyChange(db, coordinator, NOW)).toEqual({
      takesTwo: true,
      waiting: { publicKey: otherKey.publicKey, proposedOn: '2026-11-20' },
    })
    const later = { ...administrator, provenAt: NEXT_DAY }
    expect(await approveProposal(db, later, await firstWaiting(administrator), NEXT_DAY)).toEqual({ ok: true })
    expect(await current(coordinator)).toBe(otherKey.publicKey)
    // The learner is told, and compares.
    expect(await shown(learner, id, NEXT_DAY)).toMatchObject({ publicKey: otherKey.publicKey, madeOn: '2026-11-21', isReplacement: true })
    expect((await findKeyChange(db, coordinator, NEXT_DAY)).waiting).toBeNull()
  })

  it('is still told as new after retention has run', async () => {
    const { coordinator, administrator, learner, id, organisationId } = await world()
    await keepStaffKey(db, coordinator, otherKey, NOW)
    await approveProposal(db, administrator, await firstWaiting(administrator), NOW)
    await withinOrganisation(db, organisationId, (tx) => deleteOldContacts(tx, NEXT_DAY))
    expect(await shown(learner, id, NEXT_DAY)).toMatchObject({ isReplacement: true })
  })

  it('is agreed to by no coordinator, and by no administrator who made it', async () => {
    const { coordinator, administrator, member, organisationId } = await world()
    const both = await member('both-desk', 'coordinator')
    await withinOrganisation(db, organisationId, (tx) =>
      tx.execute(
        sql`insert into person_roles select ${both.id}, organisation_id, 'administrator', granted_on from person_roles where person_id = ${both.id}`,
      ),
    )
    await keepStaffKey(db, both, key, NOW)
    expect(await keepStaffKey(db, both, otherKey, NOW)).toEqual({ ok: true, waits: true })
    const waiting = await firstWaiting(administrator)
    for (const one of [both, coordinator]) expect(await approveProposal(db, one, waiting, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await current(both)).toBe(key.publicKey)
    expect(await approveProposal(db, administrator, waiting, NOW)).toEqual({ ok: true })
  })

  it('that an administrator declines is never in use, and a newer one takes the place of one that waits', async () => {
    const { coordinator, administrator } = await world()
    await keepStaffKey(db, coordinator, otherKey, NOW)
    const first = await firstWaiting(administrator)
    await keepStaffKey(db, coordinator, otherKey, NOW)
    expect(await listProposals(db, administrator, NOW)).toHaveLength(1)
    expect(await approveProposal(db, administrator, first, NOW)).toEqual({ ok: false, reason: 'not-found' })
    const second = await firstWaiting(administrator)
    expect(await declineProposal(db, administrator, second, NOW)).toBe(true)
    expect(await approveProposal(db, administrator, second, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await current(coordinator)).toBe(key.publicKey)
  })

  it('waits also after the coordinator stopped the first one alone; until then nothing is locked at all', async () => {
    const { coordinator, administrator, learner, id } = await world()
    expect(await give(learner, id)).toEqual({ ok: true })
    expect(await retireStaffKey(db, coordinator, NOW)).toBe(true)
    expect(await retireStaffKey(db, coordinator, NOW)).toBe(false)
    expect(await shown(learner, id)).toBeNull()
    expect(await give(learner, id)).toEqual({ ok: false, reason: 'no-key' })
    expect(await keepStaffKey(db, coordinator, otherKey, NOW)).toEqual({ ok: true, waits: true })
    expect(await shown(learner, id)).toBeNull()
    await approveProposal(db, administrator, await firstWaiting(administrator), NOW)
    expect(await shown(learner, id)).toMatchObject({ publicKey: otherKey.publicKey, isReplacement: true })
  })

  it('is given up when the words change, with which it was locked, and when its coordinator is none any more', async () => {
    const { coordinator, administrator, member, organisationId } = await world()
    await keepStaffKey(db, coordinator, otherKey, NOW)
    await noteChangedWords(db, coordinator, '2026-11-20')
    expect(await listProposals(db, administrator, NOW)).toEqual([])
    await keepStaffKey(db, coordinator, otherKey, NOW)
    await member('other-desk', 'coordinator')
    await withinOrganisation(db, organisationId, (tx) => handOverWork(tx, administrator, coordinator.id, ['coordinator']))
    expect(await listProposals(db, administrator, NOW)).toEqual([])
  })

  it('stands in the log with who made it, who agreed and who stopped it', async () => {
    const { coordinator, administrator, organisationId } = await world()
    await keepStaffKey(db, coordinator, otherKey, NOW)
    await approveProposal(db, administrator, await firstWaiting(administrator), NOW)
    await retireStaffKey(db, coordinator, NOW)
    const rows = (await readLog(db, organisationId)).filter(({ action }) => action.startsWith('contact-key'))
    expect(rows.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['contact-key-made', coordinator.id],
      ['contact-key-made', coordinator.id],
      ['contact-key-replaced', coordinator.id],
      ['contact-key-replaced', administrator.id],
      ['contact-key-retired', coordinator.id],
    ])
    for (const { subject } of rows) expect(subject).toBe(auditSubject(coordinator.id))
  })

  it('refuses a contact under letters that the learner did not see', async () => {
    const { coordinator, administrator, learner, id } = await world()
    const seen = await shown(learner, id)
    await keepStaffKey(db, coordinator, otherKey, NOW)
    await approveProposal(db, administrator, await firstWaiting(administrator), NOW)
    expect(await give(learner, id, seen?.id)).toEqual({ ok: false, reason: 'other-key' })
    expect(await give(learner, id, (await shown(learner, id))?.id)).toEqual({ ok: true })
  })

  it.each([
    ['no key', undefined, 'no-key'],
    ['a key', 'own', 'other-key'],
  ])('a contact that is given while the coordinator loses the role to a colleague with %s comes back', async (_what, colleagueKey, reason) => {
    const { administrator, coordinator, learner, member, organisationId, id } = await world()
    const seen = await shown(learner, id)
    const colleague = await member('other-desk', 'coordinator')
    if (colleagueKey) await keepStaffKey(db, colleague, otherKey, NOW)
    let given: ReturnType<typeof give> | undefined
    await withinOrganisation(db, organisationId, async (tx) => {
      expect(await handOverWork(tx, administrator, coordinator.id, ['coordinator'])).toBe(true)
      given = give(learner, id, seen?.id)
      // Until it waits for this transaction; where all use one connection, it does not begin before.
      for (let look = 0; look < 300; look++) {
        const [waits] = await tx.select({ count: sql<number>`count(*)::int` }).from(sql`pg_locks where not granted`)
        if (waits && waits.count > 0) break
      }
    })
    expect(await given).toEqual({ ok: false, reason })
    expect(await withinOrganisation(db, organisationId, (tx) => tx.select().from(contacts))).toEqual([])
  })
})
