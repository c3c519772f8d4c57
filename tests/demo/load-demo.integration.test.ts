import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createOrganisation } from '@/core/accounts/server/create-organisation'
import { publishCourses } from '@/core/courses/server/publish-courses'
import { readCourses } from '@/core/courses/server/read-courses'
import { people } from '@/db/schema'
import { loadDemo } from '@/demo/load-demo'
import { makeOrganisation, makeSomebody, NOW, TODAY } from '../accounts/world'
import { onEveryDatabase } from '../support/databases'

function newFile() {
  return join(mkdtempSync(join(tmpdir(), 'tada-demo-')), 'demo.json')
}

onEveryDatabase('the demo', (open) => {
  it('is never loaded beside real people, and deletes none of them', async () => {
    const { db, asOwner, close } = await open()
    const real = await makeSomebody(db, await makeOrganisation(db), ['administrator'])
    await expect(loadDemo(db, newFile(), NOW)).rejects.toThrow('npm run serve')
    expect((await asOwner((owner) => owner.select().from(people))).map(({ id }) => id)).toEqual([real.id])
    await close()
  })

  it('leaves an organisation of its name alone when anybody in it is real', async () => {
    const { db, asOwner, close } = await open()
    const text = { my: 'က', en: 'a' }
    const organisationId = await createOrganisation(db, { slug: 'demo', name: text, help: text }, TODAY)
    await makeSomebody(db, organisationId, ['coordinator'], { isDemo: true })
    await makeSomebody(db, organisationId, ['learner'])
    await expect(loadDemo(db, newFile(), NOW)).rejects.toThrow('npm run serve')
    expect(await asOwner((owner) => owner.$count(people))).toBe(2)
    await close()
  })

  it('that broke off begins anew, is all demo people, and is not loaded twice', async () => {
    const { db, asOwner, close } = await open()
    await publishCourses(db, readCourses(), TODAY)
    const text = { my: 'က', en: 'a' }
    const organisationId = await createOrganisation(db, { slug: 'demo', name: text, help: text }, TODAY)
    await makeSomebody(db, organisationId, ['coordinator'], { isDemo: true })
    const file = newFile()
    const demo = await loadDemo(db, file, NOW)
    const stored = await asOwner((owner) => owner.select().from(people))
    expect(stored.map(({ id }) => id).sort()).toEqual(
      Object.values(demo)
        .map(({ id }) => id)
        .sort(),
    )
    expect(stored.filter(({ isDemo }) => !isDemo)).toEqual([])
    expect(await loadDemo(db, file, NOW)).toEqual(demo)
    await close()
  })

  it('is loaded into an empty database though a file tells of the demo of another one', async () => {
    const { db, asOwner, close } = await open()
    await publishCourses(db, readCourses(), TODAY)
    const file = newFile()
    const demo = await loadDemo(db, file, NOW)
    await asOwner((owner) => owner.delete(people))
    expect((await loadDemo(db, file, NOW)).trainer.id).not.toBe(demo.trainer.id)
    await close()
  })
})
