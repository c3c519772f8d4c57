import { afterAll, beforeAll, expect, it } from 'vitest'
import { blockEmployer } from '@/core/jobs/server/block-employer'
import { closeListing } from '@/core/jobs/server/close-listing'
import { indexMissingListings } from '@/core/jobs/server/index-missing-listings'
import { createListing } from '@/core/jobs/server/create-listing'
import { searchListings } from '@/core/jobs/server/search-listings'
import { takeBackEmployer, takeBackListing } from '@/core/jobs/server/take-back-conversion'
import { listEmployers } from '@/core/jobs/server/list-employers'
import { findListing } from '@/core/jobs/server/list-listings'
import { readQuery } from '@/core/search/read-query'
import { weighQuery } from '@/core/search/server/weigh-query'
import { writtenText } from '@/core/burmese/written-text'
import { publishCourses } from '@/core/courses/server/publish-courses'
import { employers, listingEntries, listings } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { eq } from 'drizzle-orm'
import rabbit from 'rabbit-node'
import { listingInput, makeEmployer, makeLearner, makeOrganisation, makePerson, type Member, NOW, TODAY } from '../jobs/work-world'
import { onEveryDatabase, type TestDatabase } from '../support/databases'

onEveryDatabase('a learner who searches for work', (open) => {
  let database: TestDatabase
  let coordinator: Member
  let learner: Member
  let elsewhere: Member
  let employer: string

  async function list(title: string, changes: Parameters<typeof listingInput>[1] = {}): Promise<string> {
    const made = await createListing(database.db, coordinator, listingInput(employer, { title: { my: `${title} အလုပ်`, en: title }, ...changes }), NOW)
    if (!made.ok) throw new Error(made.reason)
    return made.id
  }

  async function found(person: Member, words: string, now = NOW): Promise<string[]> {
    const query = await weighQuery(database.db, readQuery(words))
    return (await searchListings(database.db, person, query, now)).map(({ address }) => address)
  }

  beforeAll(async () => {
    database = await open()
    const { db } = database
    // The skills of the vocabulary, so that some words are known and others are not.
    await publishCourses(db, [], '2026-11-29')
    const here = await makeOrganisation(db, 'here')
    coordinator = await makePerson(db, here, 'coordinator-1', 'coordinator')
    learner = await makeLearner(db, coordinator, 'learner-1')
    const there = await makePerson(db, await makeOrganisation(db, 'there'), 'coordinator-2', 'coordinator')
    elsewhere = await makeLearner(db, there, 'learner-2')
    employer = await makeEmployer(db, coordinator, 'Workshop')
  })
  afterAll(() => database.close())

  it('finds an opening of their own organisation, by its words, its skills, its employer and its place, known elsewhere or not', async () => {
    const id = await list('Zebra keeper')
    for (const words of ['zebra', 'keeper', 'sewing machine', 'Workshop', 'Mae Sot'])
      expect(await found(learner, words), words).toContain(`jobs/${id}`)
  })

  it('finds nothing of another organisation, and nobody else finds anything', async () => {
    const id = await list('Ostrich keeper')
    expect(await found(learner, 'ostrich')).toEqual([`jobs/${id}`])
    expect(await found(elsewhere, 'ostrich')).toEqual([])
    expect(await found(coordinator, 'ostrich')).toEqual([])
    // Who claims another organisation finds nothing there either: they are no learner of it.
    expect(await found({ ...elsewhere, organisationId: learner.organisationId }, 'ostrich')).toEqual([])
    expect(await database.db.$count(listingEntries)).toBe(0)
  })

  it('finds no opening that the page of work does not show: closed, over, filled, or of a blocked employer', async () => {
    const { db } = database
    const closed = await list('Camel keeper')
    await closeListing(db, coordinator, closed, NOW)
    expect(await found(learner, 'camel')).toEqual([])
    expect(await withinOrganisation(db, learner.organisationId, (tx) => tx.$count(listingEntries, eq(listingEntries.listingId, closed)))).toBe(0)
    const over = await list('Donkey keeper')
    expect(await found(learner, 'donkey', new Date('2026-12-21T08:00:00Z'))).toEqual([])
    expect(await found(learner, 'donkey')).toEqual([`jobs/${over}`])
    await withinOrganisation(db, learner.organisationId, (tx) => tx.update(listings).set({ openings: 0 }).where(eq(listings.id, over)))
    expect(await found(learner, 'donkey')).toEqual([])
    const usual = employer
    employer = await makeEmployer(db, coordinator, 'Other')
    const blocked = await list('Llama keeper')
    expect(await found(learner, 'llama')).toEqual([`jobs/${blocked}`])
    await blockEmployer(db, coordinator, employer, 'scam', NOW)
    employer = usual
    expect(await found(learner, 'llama')).toEqual([])
  })

  it('finds a text as it stands after a conversion was taken back; a coordinator can take back that alone, and only their own', async () => {
    const { db } = database
    const typed = rabbit.uni2zg('ပန်းရံအလုပ်သမား နှစ်ယောက် လိုချင်ပါတယ်')
    const { text, before } = writtenText(typed)
    const id = await list('Mason', { title: { my: text, en: 'Mason' } })
    const titleOf = async () => (await findListing(db, coordinator, id))?.listing.title
    expect(await takeBackListing(db, elsewhere, id, { title: { my: typed } })).toEqual({ ok: false, reason: 'not-found' })
    expect(await takeBackListing(db, learner, id, { title: { my: typed } })).toEqual({ ok: false, reason: 'not-found' })
    expect(await takeBackListing(db, coordinator, id, { title: { my: 'တခြားစာ', en: 'Other' } })).toEqual({ ok: true })
    expect(await titleOf()).toEqual({ my: text, en: 'Mason' })
    expect(await takeBackListing(db, coordinator, id, { title: { my: typed } })).toEqual({ ok: true })
    expect(await titleOf()).toEqual({ my: before, en: 'Mason' })
    const [row] = await withinOrganisation(db, learner.organisationId, (tx) =>
      tx.select().from(listingEntries).where(eq(listingEntries.listingId, id)).orderBy(listingEntries.locale).offset(1),
    )
    expect(row?.title).toBe(before)
  })

  it('finds a listing that was written before there was a search, once the keeper has brought the database up to date', async () => {
    const { db, asOwner } = database
    const id = await list('Heron keeper')
    await withinOrganisation(db, learner.organisationId, (tx) => tx.delete(listingEntries).where(eq(listingEntries.listingId, id)))
    expect(await found(learner, 'heron')).toEqual([])
    await asOwner((owner) => indexMissingListings(owner, TODAY))
    expect(await found(learner, 'heron')).toEqual([`jobs/${id}`])
    expect(await found(elsewhere, 'heron')).toEqual([])
  })

  it('sees an employer under the name that its coordinator wants', async () => {
    const { db } = database
    const typed = rabbit.uni2zg('ပန်းရံလုပ်ငန်း ကြီးတစ်ခု')
    const { text, before } = writtenText(typed)
    const id = await makeEmployer(db, coordinator, 'Masons')
    await withinOrganisation(db, coordinator.organisationId, async (tx) => {
      await tx
        .update(employers)
        .set({ name: { my: text, en: 'Masons' } })
        .where(eq(employers.id, id))
    })
    expect(await takeBackEmployer(db, elsewhere, id, { my: typed })).toEqual({ ok: false, reason: 'not-found' })
    expect(await takeBackEmployer(db, coordinator, id, { my: typed, en: 'Stolen' })).toEqual({ ok: true })
    expect((await listEmployers(db, coordinator)).find((one) => one.id === id)?.name).toEqual({ my: before, en: 'Masons' })
  })
})
