import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { readTogether } from '@/core/installation/server/read-together'
import { employers, organisations } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { onEveryDatabase } from '../support/databases'

const TEXT = { my: 'က', en: 'a' }

onEveryDatabase('rows of an organisation', (open) => {
  async function world() {
    const { db, close } = await open()
    const [one, two] = [randomUUID(), randomUUID()]
    const organisation = (id: string, slug: string) => ({ id, slug, name: TEXT, help: TEXT, createdOn: '2026-11-01' })
    await withinOrganisation(db, one, (tx) => tx.insert(organisations).values(organisation(one, 'one')))
    await withinOrganisation(db, two, (tx) => tx.insert(organisations).values(organisation(two, 'two')))
    const employer = (organisationId: string, slug: string) => ({ organisationId, slug, name: TEXT, place: 'mae-sot' })
    await withinOrganisation(db, one, (tx) => tx.insert(employers).values(employer(one, 'mill')))
    return { db, close, one, two, employer }
  }

  it('are never seen from another organisation, nor without one', async () => {
    const { db, close, one, two, employer } = await world()
    const seen = (from: string) => withinOrganisation(db, from, (tx) => tx.select().from(employers))
    expect(await seen(one)).toHaveLength(1)
    expect(await seen(two)).toHaveLength(0)
    expect(await db.select().from(employers)).toHaveLength(0)
    await expect(withinOrganisation(db, two, (tx) => tx.insert(employers).values(employer(one, 'forged')))).rejects.toThrow()
    await close()
  })

  it('are read together and not changed meanwhile, and no use case of another organisation joins in', async () => {
    const { db, close, one, two, employer } = await world()
    const seen = (tx: typeof db, from: string) => withinOrganisation(tx, from, (inner) => inner.select().from(employers))
    const together = await readTogether(db, { organisationId: one }, (tx) => Promise.all([seen(tx, one), seen(tx, one)]))
    expect(together.map((rows) => rows.length)).toEqual([1, 1])
    await expect(readTogether(db, { organisationId: one }, (tx) => seen(tx, two))).rejects.toThrow('another')
    const change = readTogether(db, { organisationId: one }, (tx) =>
      withinOrganisation(tx, one, (inner) => inner.insert(employers).values(employer(one, 'sly'))),
    )
    await expect(change).rejects.toMatchObject({ cause: { code: '25006' } })
    // The next transaction on the same connection may write again.
    await withinOrganisation(db, one, (tx) => tx.insert(employers).values(employer(one, 'shop')))
    expect(await seen(db, one)).toHaveLength(2)
    await close()
  })
})
