import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { advance } from '@/core/introductions/server/advance'
import { agree } from '@/core/introductions/server/agree'
import { askForIntroduction } from '@/core/introductions/server/ask-for-introduction'
import { close } from '@/core/introductions/server/close'
import { decline } from '@/core/introductions/server/decline'
import { findCaseloadIntroduction, listCaseloadIntroductions } from '@/core/introductions/server/list-caseload-introductions'
import { listCaseload } from '@/core/introductions/server/list-caseload'
import { listCandidates } from '@/core/introductions/server/list-candidates'
import { listEmployersToTell } from '@/core/introductions/server/list-employers-to-tell'
import { findOwnIntroduction, listOwnIntroductions } from '@/core/introductions/server/list-own-introductions'
import { proposeIntroduction } from '@/core/introductions/server/propose-introduction'
import { withdrawConsent } from '@/core/introductions/server/withdraw-consent'
import type { SharedField, Stage } from '@/core/introductions/stages'
import { blockEmployer } from '@/core/jobs/server/block-employer'
import { closeListing } from '@/core/jobs/server/close-listing'
import { findMatch } from '@/core/jobs/server/find-match'
import { saveWishes } from '@/core/jobs/server/save-wishes'
import type { Database } from '@/db/client'
import { placements } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import {
  forgetEverything,
  grantSkill,
  makeEmployer,
  makeLearner,
  makeListing,
  makeOrganisation,
  makePerson,
  type Member,
  NOW,
} from '../jobs/work-world'

const LATER = new Date('2026-12-21T08:00:00Z')

onEveryDatabase('introductions', (open) => {
  let opened: TestDatabase
  let db: Database
  beforeAll(async () => {
    opened = await open()
    db = opened.db
  })
  afterEach(() => forgetEverything(db))
  afterAll(() => opened.close())

  async function world() {
    const organisationId = await makeOrganisation(db, 'home')
    const coordinator = await makePerson(db, organisationId, 'quiet-desk', 'coordinator')
    const colleague = await makePerson(db, organisationId, 'other-desk', 'coordinator')
    const learner = await makeLearner(db, coordinator, 'green-lamp')
    const employerId = await makeEmployer(db, coordinator, 'Mill')
    const listingId = await makeListing(db, coordinator, employerId, { openings: 1, closesOn: '2027-03-01' })
    return { organisationId, coordinator, colleague, learner, employerId, listingId }
  }

  async function asked(learner: Member, listingId: string, shares: SharedField[] = ['skills']): Promise<string> {
    const made = await askForIntroduction(db, learner, { listingId, shares }, NOW)
    if (!made.ok) throw new Error(made.reason)
    return made.id
  }

  async function move(coordinator: Member, id: string, ...stages: Stage[]): Promise<void> {
    for (const stage of stages) expect(await advance(db, coordinator, id, stage, NOW)).toEqual({ ok: true })
  }

  it('a learner asks, and the coordinator brings them to a job, one stage after the other', async () => {
    const { coordinator, learner, listingId, organisationId } = await world()
    const id = await asked(learner, listingId)
    expect(await findOwnIntroduction(db, learner, id, NOW)).toMatchObject({
      stage: 'agreed',
      askedBy: 'learner',
      shares: ['skills'],
      expiresOn: '2026-12-20',
    })
    expect(await advance(db, coordinator, id, 'offered', NOW)).toEqual({ ok: false, reason: 'not-next' })
    await move(coordinator, id, 'introduced', 'interview', 'offered', 'started')
    expect(await advance(db, coordinator, id, 'started', NOW)).toEqual({ ok: false, reason: 'not-next' })
    const stored = await withinOrganisation(db, organisationId, (tx) => tx.select().from(placements))
    expect(stored).toMatchObject([{ introductionId: id, listingId, startedOn: '2026-11-20' }])
    expect((await findOwnIntroduction(db, learner, id, NOW))?.reached.map((row) => row.stage)).toEqual([
      'asked',
      'agreed',
      'introduced',
      'interview',
      'offered',
      'started',
    ])
    expect((await findMatch(db, learner, listingId, NOW))?.match.gates).toContainEqual({ gate: 'open', state: 'not-met', reason: 'filled' })
  })

  it('two coordinators who fill one opening at once: exactly one person starts, and the other introduction stays as it was', async () => {
    const { coordinator, colleague, learner, listingId, organisationId } = await world()
    const other = await makeLearner(db, colleague, 'blue-lamp')
    const [mine, theirs] = [await asked(learner, listingId), await asked(other, listingId)]
    await move(coordinator, mine, 'introduced', 'interview', 'offered')
    await move(colleague, theirs, 'introduced', 'interview', 'offered')
    const results = await Promise.all([advance(db, coordinator, mine, 'started', NOW), advance(db, colleague, theirs, 'started', NOW)])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results).toContainEqual({ ok: false, reason: 'opening-filled' })
    expect(await withinOrganisation(db, organisationId, (tx) => tx.select().from(placements))).toHaveLength(1)
    const left = [await findOwnIntroduction(db, learner, mine, NOW), await findOwnIntroduction(db, other, theirs, NOW)]
    expect(left.map((one) => `${one?.stage} ${one?.state}`).sort()).toEqual(['offered open', 'started open'])
  })

  it('an opening is filled once also after the closing day', async () => {
    const { coordinator, learner, listingId } = await world()
    const other = await makeLearner(db, coordinator, 'blue-lamp')
    const [first, second] = [await asked(learner, listingId), await asked(other, listingId)]
    await move(coordinator, first, 'introduced', 'interview', 'offered')
    await move(coordinator, second, 'introduced', 'interview', 'offered')
    expect(await closeListing(db, coordinator, listingId, NOW)).toMatchObject({ ok: true })
    await move(coordinator, first, 'started')
    expect(await advance(db, coordinator, second, 'started', NOW)).toEqual({ ok: false, reason: 'opening-filled' })
  })

  it('eight starts at the same moment fill three openings three times', async () => {
    const { coordinator, colleague, employerId } = await world()
    const listingId = await makeListing(db, coordinator, employerId, { openings: 3 })
    const ready = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        const by = index % 2 ? coordinator : colleague
        const id = await asked(await makeLearner(db, by, `lamp-${index}`), listingId)
        await move(by, id, 'introduced', 'interview', 'offered')
        return { by, id }
      }),
    )
    const results = await Promise.all(ready.map(({ by, id }) => advance(db, by, id, 'started', NOW)))
    expect(results.filter((result) => result.ok)).toHaveLength(3)
    expect(results.filter((result) => !result.ok && result.reason === 'opening-filled')).toHaveLength(5)
  })

  it('an introduction that is moved twice at once moves once', async () => {
    const { coordinator, learner, listingId } = await world()
    const id = await asked(learner, listingId)
    const results = await Promise.all([1, 2, 3].map(() => advance(db, coordinator, id, 'introduced', NOW)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
  })

  it('a blocked employer never sees the learner, and the learner never sees it again', async () => {
    const { coordinator, learner, employerId, listingId } = await world()
    const other = await makeLearner(db, coordinator, 'blue-lamp')
    const third = await makeLearner(db, coordinator, 'red-lamp')
    const id = await asked(learner, listingId)
    const proposed = await proposeIntroduction(db, coordinator, { learnerId: other.id, listingId }, NOW)
    if (!proposed.ok) throw new Error(proposed.reason)
    await blockEmployer(db, coordinator, employerId, 'abuse', NOW)
    expect(await advance(db, coordinator, id, 'introduced', NOW)).toEqual({ ok: false, reason: 'employer-blocked' })
    expect(await agree(db, other, proposed.id, ['skills'], NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await askForIntroduction(db, third, { listingId, shares: [] }, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await proposeIntroduction(db, coordinator, { learnerId: third.id, listingId }, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect((await listOwnIntroductions(db, learner, NOW)).map((one) => one.listing)).toEqual([null])
    expect(await close(db, coordinator, id, 'unsafe', NOW)).toEqual({ ok: true })
  })

  it('another coordinator finds nothing, and another learner and another organisation neither', async () => {
    const { coordinator, colleague, learner, listingId } = await world()
    const other = await makeLearner(db, coordinator, 'blue-lamp')
    const stranger = await makePerson(db, await makeOrganisation(db, 'elsewhere'), 'red-desk', 'coordinator')
    const id = await asked(learner, listingId)
    for (const nosy of [colleague, stranger]) {
      expect(await listCaseloadIntroductions(db, nosy, NOW)).toEqual([])
      expect(await listCaseload(db, nosy)).toEqual([])
      expect(await findCaseloadIntroduction(db, nosy, id, NOW)).toBeUndefined()
      expect(await advance(db, nosy, id, 'introduced', NOW)).toEqual({ ok: false, reason: 'not-found' })
      expect(await close(db, nosy, id, 'unreachable', NOW)).toEqual({ ok: false, reason: 'not-found' })
      expect(await proposeIntroduction(db, nosy, { learnerId: learner.id, listingId }, NOW)).toEqual({ ok: false, reason: 'not-found' })
    }
    expect(await findOwnIntroduction(db, other, id, NOW)).toBeUndefined()
    expect(await withdrawConsent(db, other, id, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await agree(db, other, id, ['skills'], NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await decline(db, other, 'no-id', NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await listCandidates(db, stranger, listingId, NOW)).toBeUndefined()
  })

  it('a learner who shares nothing shows nothing, and who shares one thing shows that alone', async () => {
    const { coordinator, learner, employerId, listingId } = await world()
    await grantSkill(db, learner, 'machine-sewing', 2)
    await saveWishes(db, learner, { place: 'mae-sot', canMove: null, papers: ['thai-pink-card'], needsLodging: true })
    const nothing = await asked(learner, listingId, [])
    expect((await findCaseloadIntroduction(db, coordinator, nothing, NOW))?.shared).toEqual({})
    const second = await makeListing(db, coordinator, employerId)
    const place = await asked(learner, second, ['place'])
    const file = await findCaseloadIntroduction(db, coordinator, place, NOW)
    expect([file?.learner.handle, file?.shared]).toEqual(['green-lamp', { place: 'mae-sot' }])
  })

  it('what was agreed is gone at the next request after it is withdrawn, and no second introduction is barred', async () => {
    const { coordinator, learner, listingId } = await world()
    const id = await asked(learner, listingId)
    await move(coordinator, id, 'introduced')
    expect(await withdrawConsent(db, learner, id, NOW)).toEqual({ ok: true })
    expect(await findCaseloadIntroduction(db, coordinator, id, NOW)).toBeUndefined()
    expect(await listCaseloadIntroductions(db, coordinator, NOW)).toEqual([])
    expect(await advance(db, coordinator, id, 'interview', NOW)).toEqual({ ok: false, reason: 'closed' })
    expect(await listEmployersToTell(db, coordinator, NOW)).toEqual([{ title: expect.anything(), employer: expect.objectContaining({ en: 'Mill' }) }])
    expect(await findOwnIntroduction(db, learner, id, NOW)).toMatchObject({ state: 'closed', closeReason: 'consent-withdrawn', shares: [] })
    expect(await withdrawConsent(db, learner, id, NOW)).toEqual({ ok: false, reason: 'not-agreed' })
    await asked(learner, listingId)
  })

  it('an agreement that ran out moves no further and shows nothing, and the learner may ask again', async () => {
    const { coordinator, learner, listingId } = await world()
    const id = await asked(learner, listingId)
    expect(await advance(db, coordinator, id, 'introduced', LATER)).toEqual({ ok: false, reason: 'consent-expired' })
    expect(await findCaseloadIntroduction(db, coordinator, id, LATER)).toMatchObject({ state: 'expired', shares: [], shared: {} })
    expect(await close(db, coordinator, id, 'unreachable', LATER)).toEqual({ ok: false, reason: 'not-this-reason' })
    const again = await askForIntroduction(db, learner, { listingId, shares: ['skills'] }, LATER)
    expect(again.ok).toBe(true)
    expect(await findOwnIntroduction(db, learner, id, LATER)).toMatchObject({ state: 'closed', closeReason: 'consent-expired' })
  })

  it('a proposal shows nothing and moves nowhere until the learner agrees', async () => {
    const { coordinator, learner, listingId } = await world()
    const made = await proposeIntroduction(db, coordinator, { learnerId: learner.id, listingId }, NOW)
    if (!made.ok) throw new Error(made.reason)
    expect(await findCaseloadIntroduction(db, coordinator, made.id, NOW)).toMatchObject({ stage: 'asked', shared: {} })
    expect(await advance(db, coordinator, made.id, 'agreed', NOW)).toEqual({ ok: false, reason: 'not-next' })
    expect(await advance(db, coordinator, made.id, 'introduced', NOW)).toEqual({ ok: false, reason: 'not-next' })
    expect(await agree(db, learner, made.id, ['papers'], NOW)).toEqual({ ok: true })
    expect(await agree(db, learner, made.id, ['skills'], NOW)).toEqual({ ok: false, reason: 'not-asked' })
    expect(await findOwnIntroduction(db, learner, made.id, NOW)).toMatchObject({ stage: 'agreed', shares: ['papers'] })
  })

  it('a learner who declines is asked for no reason, and nothing goes on', async () => {
    const { coordinator, learner, listingId } = await world()
    const made = await proposeIntroduction(db, coordinator, { learnerId: learner.id, listingId }, NOW)
    if (!made.ok) throw new Error(made.reason)
    expect(await decline(db, learner, made.id, NOW)).toEqual({ ok: true })
    expect(await agree(db, learner, made.id, ['skills'], NOW)).toEqual({ ok: false, reason: 'not-asked' })
    expect(await findCaseloadIntroduction(db, coordinator, made.id, NOW)).toMatchObject({ state: 'closed', closeReason: 'learner-declined' })
  })

  it('nobody is introduced to an employer without vetting, to a closed listing, or twice to the same one', async () => {
    const { coordinator, learner, listingId, organisationId } = await world()
    const unvetted = await makeListing(db, coordinator, await makeEmployer(db, coordinator, 'Guesthouse', false))
    expect(await askForIntroduction(db, learner, { listingId: unvetted, shares: [] }, NOW)).toEqual({ ok: false, reason: 'employer-not-vetted' })
    await asked(learner, listingId)
    expect(await askForIntroduction(db, learner, { listingId, shares: [] }, NOW)).toEqual({ ok: false, reason: 'already-asked' })
    expect(await proposeIntroduction(db, coordinator, { learnerId: learner.id, listingId }, NOW)).toEqual({ ok: false, reason: 'already-asked' })
    await closeListing(db, coordinator, listingId, NOW)
    const other = await makeLearner(db, coordinator, 'blue-lamp')
    expect(await askForIntroduction(db, other, { listingId, shares: [] }, NOW)).toEqual({ ok: false, reason: 'listing-closed' })
    const alone = await makePerson(db, organisationId, 'lone-lamp', 'learner')
    const open = await makeListing(db, coordinator, await makeEmployer(db, coordinator, 'Farm'))
    expect(await askForIntroduction(db, alone, { listingId: open, shares: [] }, NOW)).toEqual({ ok: false, reason: 'no-coordinator' })
  })

  it('candidates are the own caseload by name, and of other caseloads only a coarse count', async () => {
    const { coordinator, colleague, learner, listingId } = await world()
    await grantSkill(db, learner, 'machine-sewing', 1)
    for (let index = 0; index < 12; index++) {
      await grantSkill(db, await makeLearner(db, colleague, `other-lamp-${index}`), 'machine-sewing', 2, 'course')
      if (index === 8) expect((await listCandidates(db, coordinator, listingId, NOW))?.others).toBe('few')
    }
    // What anybody may say of themselves counts for nothing here, or invented learners would tell how many real ones there are.
    for (let index = 0; index < 5; index++)
      await grantSkill(db, await makeLearner(db, colleague, `said-lamp-${index}`), 'machine-sewing', 2, 'self-reported')
    const found = await listCandidates(db, coordinator, listingId, NOW)
    expect(found?.own.map((one) => one.learner.handle)).toEqual(['green-lamp'])
    expect(found?.others).toBe(10)
  })

  it('the caseload at a glance counts skills once and open introductions alone', async () => {
    const { coordinator, learner, listingId } = await world()
    await grantSkill(db, learner, 'machine-sewing', 1)
    await grantSkill(db, learner, 'machine-sewing', 2, 'self-reported')
    const id = await asked(learner, listingId)
    expect(await listCaseload(db, coordinator)).toMatchObject([{ handle: 'green-lamp', skills: 1, coursesUnderWay: 0, openIntroductions: 1 }])
    await close(db, coordinator, id, 'unreachable', NOW)
    expect(await listCaseload(db, coordinator)).toMatchObject([{ openIntroductions: 0 }])
  })
})
