import { expect, it } from 'vitest'
import { employers, organisations } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { onEveryDatabase } from '../support/databases'

onEveryDatabase('rows of an organisation', (open) => {
  it('are never seen from another organisation, nor without one', async () => {
    const { db, close } = await open()
    const text = { my: 'က', en: 'a' }
    const made = await db
      .insert(organisations)
      .values(['one', 'two'].map((slug) => ({ slug, name: text, help: text, createdOn: '2026-11-01' })))
      .returning()
    const [one, two] = made.map((row) => row.id) as [string, string]
    await withinOrganisation(db, one, (tx) => tx.insert(employers).values({ organisationId: one, slug: 'mill', name: text, place: 'mae-sot' }))
    const seen = (from: string) => withinOrganisation(db, from, (tx) => tx.select().from(employers))
    expect(await seen(one)).toHaveLength(1)
    expect(await seen(two)).toHaveLength(0)
    expect(await db.select().from(employers)).toHaveLength(0)
    await expect(
      withinOrganisation(db, two, (tx) => tx.insert(employers).values({ organisationId: one, slug: 'forged', name: text, place: 'mae-sot' })),
    ).rejects.toThrow()
    await close()
  })
})
