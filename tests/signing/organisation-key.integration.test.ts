import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createOrganisation } from '@/core/accounts/server/create-organisation'
import { isSignedBy } from '@/core/signing/ed25519'
import { findOrganisationKey, signForOrganisation } from '@/core/signing/server/organisation-key'
import { organisationKeys } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { forgetEverything, makeOrganisation } from '../jobs/work-world'
import { onEveryDatabase, type TestDatabase } from '../support/databases'

const BYTES = Buffer.from('what is signed')

onEveryDatabase("an organisation's key", (open) => {
  let opened: TestDatabase
  beforeAll(async () => {
    opened = await open()
  })
  beforeEach(() => forgetEverything(opened.db))
  afterAll(() => opened.close())

  const stored = (organisationId: string) => withinOrganisation(opened.db, organisationId, (tx) => tx.select().from(organisationKeys))

  it('is there from the day the organisation is made, and stays the same', async () => {
    const text = { my: 'မြစ်ကမ်း', en: 'Riverside' }
    const id = await createOrganisation(opened.db, { slug: 'riverside', name: text, help: text }, '2026-11-20')
    const [row] = await stored(id)
    expect(await findOrganisationKey(opened.db, id)).toEqual({ publicKey: row?.publicKey, madeOn: row?.madeOn })
    expect(await findOrganisationKey(opened.db, id)).toEqual(await findOrganisationKey(opened.db, id))
  })

  it('is made once for an organisation of before, however many ask at once', async () => {
    const id = await makeOrganisation(opened.db, 'older')
    expect(await stored(id)).toEqual([])
    const found = await Promise.all(Array.from({ length: 5 }, () => findOrganisationKey(opened.db, id)))
    expect(new Set(found.map(({ publicKey }) => publicKey)).size).toBe(1)
  })

  it('signs for its own organisation, and lies in the database only sealed', async () => {
    const [one, two] = [await makeOrganisation(opened.db, 'one'), await makeOrganisation(opened.db, 'two')]
    const signature = await signForOrganisation(opened.db, one, BYTES)
    const [keyOne, keyTwo] = [await findOrganisationKey(opened.db, one), await findOrganisationKey(opened.db, two)]
    expect(isSignedBy(keyOne.publicKey, BYTES, signature)).toBe(true)
    expect(isSignedBy(keyTwo.publicKey, BYTES, signature)).toBe(false)
    const [row] = await stored(one)
    // Every Ed25519 key in PKCS 8 begins with these bytes.
    expect(Buffer.from(row!.sealedPrivateKey, 'base64url').includes(Buffer.from('302e020100300506032b6570', 'hex'))).toBe(false)
    expect(await withinOrganisation(opened.db, two, (tx) => tx.select().from(organisationKeys))).toHaveLength(1)
  })

  it('that somebody exchanged signs nothing', async () => {
    const [one, two] = [await makeOrganisation(opened.db, 'one'), await makeOrganisation(opened.db, 'two')]
    await findOrganisationKey(opened.db, one)
    const { publicKey } = await findOrganisationKey(opened.db, two)
    await opened.asOwner((owner) => owner.execute(sql`update organisation_keys set public_key = ${publicKey} where organisation_id = ${one}`))
    await expect(signForOrganisation(opened.db, one, BYTES)).rejects.toThrow('cannot be opened')
  })
})
