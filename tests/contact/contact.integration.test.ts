import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { auditSubject } from '@/core/audit/server/audit-subject'
import type { Person } from '@/core/accounts/person'
import { approveProposal } from '@/core/accounts/server/decide-proposal'
import { deleteAccount } from '@/core/accounts/server/delete-account'
import { handOverWork } from '@/core/accounts/server/hand-over-work'
import { listProposals } from '@/core/accounts/server/list-proposals'
import { noteChangedWords } from '@/core/accounts/server/staff-keys'
import { sealContact, openContact } from '@/core/contact/sealed-contact'
import { findStaffKey } from '@/core/contact/server/find-staff-key'
import { keepStaffKey } from '@/core/contact/server/keep-staff-key'
import { keepWrapping } from '@/core/contact/server/keep-wrapping'
import { makeStaffKey, openStaffKey, rewrapStaffKey, type StaffKey } from '@/core/contact/staff-key'
import { askForIntroduction } from '@/core/introductions/server/ask-for-introduction'
import { advance } from '@/core/introductions/server/advance'
import { close } from '@/core/introductions/server/close'
import { deleteOldContacts } from '@/core/introductions/server/delete-old-contacts'
import { findCaseloadContact, findContact } from '@/core/introductions/server/find-contact'
import { findOwnContact } from '@/core/introductions/server/find-own-contact'
import { giveContact } from '@/core/introductions/server/give-contact'
import { proposeIntroduction } from '@/core/introductions/server/propose-introduction'
import { takeContactBack } from '@/core/introductions/server/take-contact-back'
import { withdrawConsent } from '@/core/introductions/server/withdraw-consent'
import type { Database } from '@/db/client'
import { keysInside } from '@/db/keys/database'
import { dataKeys } from '@/db/keys/schema'
import { caseloads, contacts, staffKeys } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { later, openSession } from '../accounts/world'
import { readLog } from '../audit/log-world'
import { findPersonBySession } from '@/core/accounts/server/find-person-by-session'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { forgetEverything, makeEmployer, makeLearner, makeListing, makeOrganisation, makePerson, type Member } from '../jobs/work-world'

const NOW = new Date('2026-11-20T09:00:00Z')
const WORDS = 'windowbasketcarrotgentlemarblesunset'
const TEXT = 'Signal 09-555-canary'
const ORIGIN = process.env['SITE_ORIGIN'] ?? ''

onEveryDatabase('a contact', (open) => {
  let opened: TestDatabase
  let db: Database
  let key: StaffKey
  let otherKey: StaffKey
  beforeAll(async () => {
    opened = await open()
    db = opened.db
    key = await makeStaffKey(WORDS)
    otherKey = await makeStaffKey('other')
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

  /** A learner with an agreed introduction, and a coordinator with a key. */
  async function world() {
    const organisationId = await makeOrganisation(db, 'bridge')
    const desk = await makePerson(db, organisationId, 'calm-desk', 'coordinator')
    const coordinator = await signedIn(desk)
    const learner = await makeLearner(db, desk, 'green-lamp')
    const listingId = await makeListing(db, desk, await makeEmployer(db, desk, 'Mill'), { closesOn: '2027-03-01' })
    const asked = await askForIntroduction(db, learner, { listingId, shares: [] }, NOW)
    if (!asked.ok) throw new Error(asked.reason)
    expect(await keepStaffKey(db, coordinator, key, NOW)).toEqual({ ok: true })
    return { organisationId, coordinator, learner, listingId, id: asked.id }
  }

  /** The coordinator makes another key, and an administrator agrees. */
  async function replaceKey(coordinator: Person, by: StaffKey): Promise<void> {
    expect(await keepStaffKey(db, coordinator, by, NOW)).toEqual({ ok: true, waits: true })
    const administrator = await signedIn(await makePerson(db, coordinator.organisationId, 'wide-desk', 'administrator'))
    const [waiting] = await listProposals(db, administrator, NOW)
    expect(await approveProposal(db, administrator, waiting?.id ?? '', NOW)).toEqual({ ok: true })
  }

  const give = (learner: Member, id: string, now = NOW) => giveContact(db, keysInside, learner, id, { how: 'plain', contact: TEXT }, now)

  /** What the coordinator's browser makes of it. */
  async function read(coordinator: Person, id: string, now = NOW, words = WORDS): Promise<string | null> {
    const found = await findContact(db, keysInside, coordinator, id, now)
    if (!found.ok) throw new Error(found.reason)
    const pair = await openStaffKey(found.contact.key, words)
    if (!pair || found.contact.sealed === null) return null
    return openContact(pair, { origin: ORIGIN, introductionId: id, keyId: found.contact.key.id }, found.contact.sealed)
  }

  it('is given, opened by the coordinator alone, and stands nowhere in clear', async () => {
    const { coordinator, learner, id, organisationId } = await world()
    expect(await give(learner, id)).toEqual({ ok: true })
    expect(await read(coordinator, id)).toBe(TEXT)
    expect(await read(coordinator, id, NOW, 'other words')).toBeNull()
    const [row] = await withinOrganisation(db, organisationId, (tx) => tx.select().from(contacts))
    expect(row?.sealed).toHaveLength(1320)
    expect(Buffer.from(row?.sealed ?? '', 'base64url').includes('canary')).toBe(false)
    expect((await findOwnContact(db, learner, id, NOW)).given).toEqual({ sentOn: '2026-11-20', deletesOn: '2026-12-04' })
  })

  it('that the browser sealed is kept as it came, and only for the key that holds now', async () => {
    const { coordinator, learner, id } = await world()
    const known = (await findOwnContact(db, learner, id, NOW)).key
    if (!known) throw new Error('no key')
    const seal = (place: object) => sealContact(known.publicKey, { origin: ORIGIN, introductionId: id, keyId: known.id, ...place }, TEXT)
    const sealed = await seal({})
    expect(await giveContact(db, keysInside, learner, id, { how: 'sealed', key: known.id, sealed }, NOW)).toEqual({ ok: true })
    expect(await read(coordinator, id)).toBe(TEXT)
    const foreign = await seal({ introductionId: 'another' })
    await giveContact(db, keysInside, learner, id, { how: 'sealed', key: known.id, sealed: foreign }, NOW)
    expect(await read(coordinator, id)).toBeNull()
    await replaceKey(coordinator, otherKey)
    expect(await giveContact(db, keysInside, learner, id, { how: 'sealed', key: known.id, sealed }, NOW)).toEqual({ ok: false, reason: 'other-key' })
  })

  it('is asked for only after the learner agreed, and only by a coordinator who can open it', async () => {
    const { coordinator, learner, id, organisationId } = await world()
    const other = await makeLearner(db, coordinator, 'blue-lamp')
    const proposed = await proposeIntroduction(
      db,
      coordinator,
      { learnerId: other.id, listingId: await makeListing(db, coordinator, await makeEmployer(db, coordinator, 'Farm')) },
      NOW,
    )
    if (!proposed.ok) throw new Error(proposed.reason)
    expect((await findOwnContact(db, other, proposed.id, NOW)).key).toBeNull()
    expect(await give(other, proposed.id)).toEqual({ ok: false, reason: 'not-needed' })
    await withinOrganisation(db, organisationId, (tx) => tx.delete(staffKeys))
    expect((await findOwnContact(db, learner, id, NOW)).key).toBeNull()
    expect(await findCaseloadContact(db, coordinator, id, NOW)).toEqual({ given: null, hasKey: false, isNeeded: true })
    expect(await give(learner, id)).toEqual({ ok: false, reason: 'no-key' })
  })

  it('is for nobody else: another coordinator, organisation or learner finds nothing', async () => {
    const { learner, id, organisationId, coordinator } = await world()
    await give(learner, id)
    const colleague = await signedIn(await makePerson(db, organisationId, 'other-desk', 'coordinator'))
    const stranger = await signedIn(await makePerson(db, await makeOrganisation(db, 'elsewhere'), 'far-desk', 'coordinator'))
    const other = await makeLearner(db, coordinator, 'blue-lamp')
    for (const nosy of [colleague, stranger]) {
      expect(await findContact(db, keysInside, nosy, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
      expect(await findCaseloadContact(db, nosy, id, NOW)).toEqual({ given: null, hasKey: false, isNeeded: false })
    }
    expect(await findOwnContact(db, other, id, NOW)).toEqual({ given: null, key: null })
    expect(await give(other, id)).toEqual({ ok: false, reason: 'not-found' })
    expect(await takeContactBack(db, other, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await findContact(db, keysInside, coordinator, 'no-id', NOW)).toEqual({ ok: false, reason: 'not-found' })
    const seen = await withinOrganisation(db, stranger.organisationId, (tx) => tx.select().from(contacts))
    expect(seen).toEqual([])
  })

  it('that was sealed to one coordinator is no contact for the colleague who looks after the learner now', async () => {
    const { coordinator, learner, id, organisationId } = await world()
    await give(learner, id)
    const colleague = await signedIn(await makePerson(db, organisationId, 'other-desk', 'coordinator'))
    await withinOrganisation(db, organisationId, (tx) => tx.update(caseloads).set({ coordinatorId: colleague.id }))
    for (const one of [coordinator, colleague]) expect(await findContact(db, keysInside, one, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect((await findCaseloadContact(db, colleague, id, NOW)).given).toBeNull()
  })

  it('is shown, and a key is changed, only within ten minutes of proving who one is', async () => {
    const { coordinator, learner, id } = await world()
    await give(learner, id)
    expect(await read(coordinator, id, later(9))).toBe(TEXT)
    const refused = { ok: false, reason: 'not-proven' }
    expect(await findContact(db, keysInside, coordinator, id, later(10))).toEqual(refused)
    expect(await keepStaffKey(db, coordinator, otherKey, later(10))).toEqual(refused)
    const { wrappedKey, salt, rounds } = otherKey
    const current = await findStaffKey(db, coordinator)
    expect(await keepWrapping(db, coordinator, { key: current?.id ?? '', wrappedKey, salt, rounds }, later(10))).toEqual(refused)
    const { provenAt: _unknown, ...unproven } = coordinator
    expect(await findContact(db, keysInside, unproven, id, NOW)).toEqual(refused)
  })

  it('that is opened stands in the log of who looked at learners; one that is refused does not', async () => {
    const { coordinator, learner, id, organisationId } = await world()
    await give(learner, id)
    const opened = async () => (await readLog(db, organisationId)).filter(({ action }) => action === 'contact-opened')
    await findContact(db, keysInside, coordinator, id, later(10))
    expect(await opened()).toEqual([])
    await read(coordinator, id)
    expect(await opened()).toMatchObject([{ actorId: coordinator.id, subject: auditSubject(learner.id) }])
  })

  it('is gone after 14 days, from every page at once and from the table with the next retention', async () => {
    const { coordinator, learner, id, organisationId } = await world()
    await give(learner, id)
    const [lastDay, after] = [new Date('2026-12-03T23:59:00Z'), new Date('2026-12-04T00:00:00Z')]
    const count = () => withinOrganisation(db, organisationId, async (tx) => (await tx.select().from(contacts)).length)
    expect(await withinOrganisation(db, organisationId, (tx) => deleteOldContacts(tx, lastDay))).toBe(0)
    expect((await findCaseloadContact(db, coordinator, id, lastDay)).given).not.toBeNull()
    expect((await findCaseloadContact(db, coordinator, id, after)).given).toBeNull()
    expect((await findOwnContact(db, learner, id, after)).given).toBeNull()
    expect(await findContact(db, keysInside, coordinator, id, after)).toEqual({ ok: false, reason: 'not-found' })
    expect(await count()).toBe(1)
    expect(await withinOrganisation(db, organisationId, (tx) => deleteOldContacts(tx, after))).toBe(1)
    expect(await count()).toBe(0)
  })

  it('is replaced and taken back by the learner at once', async () => {
    const { coordinator, learner, id } = await world()
    await give(learner, id)
    expect(await giveContact(db, keysInside, learner, id, { how: 'plain', contact: 'LINE' }, NOW)).toEqual({ ok: true })
    expect(await read(coordinator, id)).toBe('LINE')
    expect(await takeContactBack(db, learner, id, NOW)).toEqual({ ok: true })
    expect(await findContact(db, keysInside, coordinator, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect((await findOwnContact(db, learner, id, NOW)).given).toBeNull()
  })

  it.each(['withdrawn', 'closed', 'expired'])('goes when the introduction is %s', async (how) => {
    const { coordinator, learner, listingId, id, organisationId } = await world()
    await give(learner, id)
    if (how === 'withdrawn') await withdrawConsent(db, learner, id, NOW)
    if (how === 'closed') await close(db, coordinator, id, 'unreachable', NOW)
    if (how === 'expired') await askForIntroduction(db, learner, { listingId, shares: [] }, new Date('2026-12-21T08:00:00Z'))
    expect(await withinOrganisation(db, organisationId, (tx) => tx.select().from(contacts))).toEqual([])
  })

  it('is not asked for any more once the work has started', async () => {
    const { coordinator, learner, id } = await world()
    for (const stage of ['introduced', 'interview', 'offered', 'started'] as const) {
      expect((await findOwnContact(db, learner, id, NOW)).key).not.toBeNull()
      expect(await advance(db, coordinator, id, stage, NOW)).toEqual({ ok: true })
    }
    expect((await findOwnContact(db, learner, id, NOW)).key).toBeNull()
    expect(await give(learner, id)).toEqual({ ok: false, reason: 'not-needed' })
  })

  it('under a key that was replaced still opens with it, until nothing is left under that key: then its private half is gone', async () => {
    const { coordinator, learner, id, organisationId } = await world()
    await give(learner, id)
    await replaceKey(coordinator, otherKey)
    expect(await read(coordinator, id)).toBe(TEXT)
    const retain = (now: Date) => withinOrganisation(db, organisationId, (tx) => deleteOldContacts(tx, now))
    const left = () => withinOrganisation(db, organisationId, async (tx) => (await tx.select().from(staffKeys)).map((row) => row.wrappedKey))
    await retain(NOW)
    expect((await left()).sort()).toEqual([key.wrappedKey, otherKey.wrappedKey].sort())
    await retain(new Date('2026-12-04T00:00:00Z'))
    expect((await left()).sort()).toEqual(['', otherKey.wrappedKey].sort())
    // That there was another key is told for half a year, and then forgotten.
    await retain(new Date('2027-05-18T00:00:00Z'))
    expect(await left()).toHaveLength(2)
    await retain(new Date('2027-05-19T00:00:00Z'))
    expect(await left()).toEqual([otherKey.wrappedKey])
  })

  it('two keys that are made at once leave one current key', async () => {
    const organisationId = await makeOrganisation(db, 'bridge')
    const coordinator = await signedIn(await makePerson(db, organisationId, 'calm-desk', 'coordinator'))
    const results = await Promise.all([keepStaffKey(db, coordinator, key, NOW), keepStaffKey(db, coordinator, otherKey, NOW)])
    expect(results).toContainEqual({ ok: true })
    expect(results).toContainEqual({ ok: true, waits: true })
    const rows = await withinOrganisation(db, organisationId, (tx) => tx.select().from(staffKeys))
    expect(rows.filter((row) => row.retiredOn === null)).toHaveLength(1)
  })

  it('opens with new words after they were changed and the key was locked with them', async () => {
    const { coordinator, learner, id } = await world()
    await give(learner, id)
    await noteChangedWords(db, coordinator, '2026-11-20')
    const noted = await findStaffKey(db, coordinator)
    expect(noted?.wordsChangedOn).toBe('2026-11-20')
    const again = noted && (await rewrapStaffKey(noted, WORDS, 'new words'))
    if (!again) throw new Error('not wrapped')
    const { wrappedKey, salt, rounds } = again
    const stranger = await signedIn(await makePerson(db, coordinator.organisationId, 'other-desk', 'coordinator'))
    const wrapping = { key: noted.id, wrappedKey, salt, rounds }
    expect(await keepWrapping(db, stranger, wrapping, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await keepWrapping(db, coordinator, wrapping, NOW)).toEqual({ ok: true })
    expect((await findStaffKey(db, coordinator))?.wordsChangedOn).toBeNull()
    expect(await read(coordinator, id, NOW, 'new words')).toBe(TEXT)
    expect(await read(coordinator, id)).toBeNull()
  })

  it('and its key are for coordinators: nobody else makes one, and who is one no longer keeps none', async () => {
    const { coordinator, learner, id, organisationId } = await world()
    const trainer = await signedIn(await makePerson(db, organisationId, 'tall-desk', 'trainer'))
    expect(await keepStaffKey(db, trainer, otherKey, NOW)).toEqual({ ok: false, reason: 'not-found' })
    await give(learner, id)
    await makePerson(db, organisationId, 'other-desk', 'coordinator')
    expect(await withinOrganisation(db, organisationId, (tx) => handOverWork(tx, coordinator, coordinator.id, ['coordinator']))).toBe(true)
    const left = await withinOrganisation(db, organisationId, async (tx) => [
      ...(await tx.select().from(staffKeys)),
      ...(await tx.select().from(contacts)),
    ])
    expect(left).toEqual([])
  })

  it('goes with the account, and its data key is destroyed: the row alone, brought back by a backup, opens for nobody', async () => {
    const { coordinator, learner, id } = await world()
    const other = await makeLearner(db, coordinator, 'blue-lamp')
    await give(learner, id)
    expect(await db.select({ id: dataKeys.personId }).from(dataKeys)).toEqual([{ id: learner.id }])
    expect(await deleteAccount(db, keysInside, await signedIn(other))).toEqual({ ok: true })
    expect(await read(coordinator, id)).toBe(TEXT)
    // What a restored backup holds: everything of the main database, and no key.
    await db.delete(dataKeys)
    expect(await findContact(db, keysInside, coordinator, id, NOW)).toMatchObject({ ok: true, contact: { sealed: null } })
    await give(learner, id)
    expect(await read(coordinator, id)).toBe(TEXT)
    expect(await deleteAccount(db, keysInside, await signedIn(learner))).toEqual({ ok: true })
    expect(await db.select().from(dataKeys)).toEqual([])
  })

  it('stays with its account when the key cannot be destroyed', async () => {
    const { learner, id } = await world()
    await give(learner, id)
    const person = await signedIn(learner)
    const away = () => {
      throw new Error('the keys are away')
    }
    await expect(deleteAccount(db, away, person)).rejects.toThrow('away')
    expect((await findOwnContact(db, learner, id, NOW)).given).not.toBeNull()
  })
})
