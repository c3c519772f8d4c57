import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { blockEmployer } from '@/core/jobs/server/block-employer'
import { closeListing } from '@/core/jobs/server/close-listing'
import { createEmployer } from '@/core/jobs/server/create-employer'
import { createListing } from '@/core/jobs/server/create-listing'
import { findCaseloadLearner } from '@/core/jobs/server/find-caseload-learner'
import { findMatch } from '@/core/jobs/server/find-match'
import { findWishes } from '@/core/jobs/server/find-wishes'
import { findEmployer, listEmployers } from '@/core/jobs/server/list-employers'
import { findListing, listListings } from '@/core/jobs/server/list-listings'
import { listCourseOffers } from '@/core/jobs/server/list-course-offers'
import { listMatches } from '@/core/jobs/server/list-matches'
import { saveWishes } from '@/core/jobs/server/save-wishes'
import { vetEmployer } from '@/core/jobs/server/vet-employer'
import { NO_WISHES } from '@/core/jobs/wishes'
import type { Database } from '@/db/client'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import {
  forgetEverything,
  grantSkill,
  listingInput,
  makeEmployer,
  makeLearner,
  makeListing,
  makeOrganisation,
  makePerson,
  NOW,
  publishCourse,
  VETTING,
} from './work-world'

onEveryDatabase('matches', (open) => {
  let opened: TestDatabase
  let db: Database
  beforeAll(async () => {
    opened = await open()
    db = opened.db
    await publishCourse(db, 'sewing', 'machine-sewing', 2)
  })
  afterEach(() => forgetEverything(db))
  afterAll(() => opened.close())

  async function world() {
    const organisationId = await makeOrganisation(db, 'home')
    const coordinator = await makePerson(db, organisationId, 'quiet-desk', 'coordinator')
    const learner = await makeLearner(db, coordinator, 'green-lamp')
    const employerId = await makeEmployer(db, coordinator, 'Mill')
    return { organisationId, coordinator, learner, employerId }
  }

  it('a blocked employer is gone for the learner: from the list, by its address, and from what is counted', async () => {
    const { coordinator, learner, employerId } = await world()
    const listingId = await makeListing(db, coordinator, employerId)
    const before = await listMatches(db, learner, await listCourseOffers(db), NOW)
    expect(before.matches.map((match) => match.listing.id)).toEqual([listingId])
    expect(before.bestCourse).toMatchObject({ course: { course: 'sewing' }, unlocks: 2 })
    expect(await blockEmployer(db, coordinator, employerId, 'unpaid-wages', NOW)).toEqual({ ok: true })
    expect(await listMatches(db, learner, await listCourseOffers(db), NOW)).toMatchObject({ matches: [], bestCourse: null })
    expect(await findMatch(db, learner, listingId, NOW)).toBeUndefined()
    expect(await createListing(db, coordinator, listingInput(employerId), NOW)).toEqual({ ok: false, reason: 'employer-not-found' })
    expect(await findEmployer(db, coordinator, employerId)).toMatchObject({ blockedOn: '2026-11-20', blockReason: 'unpaid-wages' })
  })

  it('a listing of another organisation is not found, by nobody there', async () => {
    const { coordinator, learner, employerId } = await world()
    const listingId = await makeListing(db, coordinator, employerId)
    const elsewhere = await makeOrganisation(db, 'elsewhere')
    const stranger = await makePerson(db, elsewhere, 'red-desk', 'coordinator')
    const foreign = await makeLearner(db, stranger, 'red-lamp')
    expect((await listMatches(db, foreign, await listCourseOffers(db), NOW)).matches).toEqual([])
    expect(await findMatch(db, foreign, listingId, NOW)).toBeUndefined()
    expect(await findListing(db, stranger, listingId)).toBeUndefined()
    expect(await closeListing(db, stranger, listingId, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await vetEmployer(db, stranger, employerId, VETTING)).toEqual({ ok: false, reason: 'not-found' })
    expect(await blockEmployer(db, stranger, employerId, 'scam', NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await createListing(db, stranger, listingInput(employerId), NOW)).toEqual({ ok: false, reason: 'employer-not-found' })
    expect(await findMatch(db, learner, listingId, NOW)).toBeDefined()
  })

  it('a learner changes no employer and no listing', async () => {
    const { coordinator, learner, employerId } = await world()
    const listingId = await makeListing(db, coordinator, employerId)
    expect(await createEmployer(db, learner, { name: { my: 'က', en: 'Own' }, place: 'mae-sot' })).toEqual({ ok: false, reason: 'not-found' })
    expect(await createListing(db, learner, listingInput(employerId), NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await closeListing(db, learner, listingId, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await blockEmployer(db, learner, employerId, 'scam', NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await vetEmployer(db, learner, employerId, VETTING)).toEqual({ ok: false, reason: 'not-found' })
    expect([await listEmployers(db, learner), await listListings(db, learner)]).toEqual([[], []])
  })

  it('what fits a learner better stands first, explained by the learner’s own skills alone', async () => {
    const { coordinator, learner, employerId } = await world()
    const far = await makeListing(db, coordinator, employerId, { skills: [{ skill: 'cooking', level: 2, must: true }] })
    const near = await makeListing(db, coordinator, employerId)
    const other = await makeLearner(db, coordinator, 'blue-lamp')
    await grantSkill(db, learner, 'machine-sewing', 1)
    await grantSkill(db, other, 'cooking', 2, 'assessed')
    await saveWishes(db, learner, { place: 'mae-sot', canMove: null, papers: null, needsLodging: null })
    const { matches, skillCount } = await listMatches(db, learner, await listCourseOffers(db), NOW)
    expect(matches.map((match) => [match.listing.id, match.fit.score, match.state])).toEqual([
      [near, 80, 'met'],
      [far, 0, 'met'],
    ])
    expect(skillCount).toBe(1)
  })

  it('a closed listing leaves the list, and its page says that it is closed', async () => {
    const { coordinator, learner, employerId } = await world()
    const listingId = await makeListing(db, coordinator, employerId)
    expect(await closeListing(db, coordinator, listingId, NOW)).toEqual({ ok: true })
    expect(await closeListing(db, coordinator, listingId, NOW)).toEqual({ ok: true })
    expect((await listMatches(db, learner, await listCourseOffers(db), NOW)).matches).toEqual([])
    expect((await findMatch(db, learner, listingId, NOW))?.match.gates).toContainEqual({ gate: 'open', state: 'not-met', reason: 'closed' })
  })

  it('wishes can be told, changed and taken back, and belong to the learner alone', async () => {
    const { coordinator, learner } = await world()
    const other = await makeLearner(db, coordinator, 'blue-lamp')
    expect(await findWishes(db, learner)).toEqual(NO_WISHES)
    await saveWishes(db, learner, { place: 'mae-sot', canMove: true, papers: [], needsLodging: false })
    expect(await findWishes(db, learner)).toEqual({ place: 'mae-sot', canMove: true, papers: [], needsLodging: false })
    await saveWishes(db, learner, NO_WISHES)
    expect(await findWishes(db, learner)).toEqual(NO_WISHES)
    expect(await findWishes(db, other)).toEqual(NO_WISHES)
  })

  it('a coordinator finds the learners of their own caseload and nobody else', async () => {
    const { organisationId, coordinator, learner } = await world()
    const colleague = await makePerson(db, organisationId, 'other-desk', 'coordinator')
    await grantSkill(db, learner, 'machine-sewing', 2, 'self-reported')
    expect(await findCaseloadLearner(db, coordinator, learner.id, NOW)).toMatchObject({
      handle: 'green-lamp',
      skills: [{ skill: 'machine-sewing', level: 2, evidence: 'self-reported' }],
    })
    expect(await findCaseloadLearner(db, colleague, learner.id, NOW)).toBeUndefined()
    expect(await findCaseloadLearner(db, coordinator, coordinator.id, NOW)).toBeUndefined()
    expect(await findCaseloadLearner(db, coordinator, 'no-id', NOW)).toBeUndefined()
  })

  it('one name is one employer, and a listing asks for a skill once and closes in the future', async () => {
    const { coordinator, employerId } = await world()
    expect(await createEmployer(db, coordinator, { name: { my: 'စက်', en: 'mill!' }, place: 'mae-sot' })).toEqual({ ok: false, reason: 'name-taken' })
    const twice = [1, 2].map((level) => ({ skill: 'cooking', level: level as 1 | 2, must: true }))
    expect(await createListing(db, coordinator, listingInput(employerId, { skills: twice }), NOW)).toEqual({ ok: false, reason: 'skill-twice' })
    expect(await createListing(db, coordinator, listingInput(employerId, { closesOn: '2026-11-19' }), NOW)).toEqual({
      ok: false,
      reason: 'closes-in-the-past',
    })
  })
})
