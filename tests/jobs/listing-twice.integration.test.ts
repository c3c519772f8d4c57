import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createListing } from '@/core/jobs/server/create-listing'
import { findListing, listListings } from '@/core/jobs/server/list-listings'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { listingInput, makeEmployer, makeOrganisation, makePerson, NOW } from './work-world'

onEveryDatabase('a listing whose form is sent twice', (open) => {
  let opened: TestDatabase
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened.close())

  it('stands once, and its id makes nothing for another employer or another organisation', async () => {
    const { db } = opened
    const coordinator = await makePerson(db, await makeOrganisation(db, 'home'), 'quiet-desk', 'coordinator')
    const [mill, shop] = [await makeEmployer(db, coordinator, 'Mill'), await makeEmployer(db, coordinator, 'Shop')]
    const id = randomUUID()
    const send = () => createListing(db, coordinator, listingInput(mill, { id }), NOW)
    expect(await Promise.all([send(), send()])).toEqual([
      { ok: true, id },
      { ok: true, id },
    ])
    expect(await listListings(db, coordinator)).toHaveLength(1)
    expect((await findListing(db, coordinator, id))?.listing.requirements).toHaveLength(1)
    const stranger = await makePerson(db, await makeOrganisation(db, 'elsewhere'), 'red-desk', 'coordinator')
    const foreignMill = await makeEmployer(db, stranger, 'Mill')
    expect(await createListing(db, coordinator, listingInput(shop, { id }), NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await createListing(db, stranger, listingInput(foreignMill, { id }), NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect([await listListings(db, coordinator), await listListings(db, stranger)].map((list) => list.length)).toEqual([1, 0])
  })
})
