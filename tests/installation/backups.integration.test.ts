import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import postgres from 'postgres'
import { backUp, restore } from '@/core/installation/server/backups'
import { type OpenDatabase, openDatabase } from '@/db/client'
import { migrate } from '@/db/migrate'
import { organisations, people, sessions } from '@/db/schema'

function folder() {
  return mkdtempSync(join(tmpdir(), 'tada-backup-'))
}

async function emptyOwnedDatabase(name: string): Promise<string> {
  const server = inject('postgresUrl')
  const root = postgres(`${server}/postgres`, { max: 1 })
  await root`create database ${root(name)} template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`
  await root.end()
  return `${server}/${name}`
}

async function fill({ db }: OpenDatabase) {
  const text = { my: 'တံတား', en: 'Bridge' }
  const [organisation] = await db.insert(organisations).values({ slug: 'bridge', name: text, help: text, createdOn: '2026-11-01' }).returning()
  const [person] = await db
    .insert(people)
    .values({ organisationId: organisation?.id ?? '', handle: 'calm-mango-482', locale: 'my', createdOn: '2026-11-01', lastSeenOn: '2026-11-02' })
    .returning()
  const at = new Date()
  await db
    .insert(sessions)
    .values({ id: 'alive', personId: person?.id ?? '', organisationId: organisation?.id ?? '', startedAt: at, usedAt: at, endsAt: at })
}

async function contents({ db }: OpenDatabase) {
  return {
    people: (await db.select().from(people)).map((row) => row.handle),
    names: (await db.select().from(organisations)).map((row) => row.name.my),
    sessions: (await db.select().from(sessions)).length,
  }
}

const EXPECTED = { people: ['calm-mango-482'], names: ['တံတား'], sessions: 0 }

it('everything but sessions comes back into an empty PGlite directory', async () => {
  const [from, to] = [folder(), folder()]
  const source = await openDatabase({ directory: from })
  await migrate(source)
  await fill(source)
  await source.close()
  const file = join(folder(), 'backup')
  await backUp({ directory: from }, file)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  await restore({ directory: to }, file)
  const restored = await openDatabase({ directory: to })
  expect(await contents(restored)).toEqual(EXPECTED)
  await restored.close()
  await expect(restore({ directory: to }, file)).rejects.toThrow('not empty')
  const original = await openDatabase({ directory: from })
  expect((await contents(original)).sessions).toBe(1)
  await original.close()
})

it('everything but sessions comes back into an empty PostgreSQL database', async () => {
  const from = await emptyOwnedDatabase('backup_from')
  const source = await openDatabase({ url: from })
  await migrate(source)
  await fill(source)
  const file = join(folder(), 'backup')
  await backUp({ url: from }, file)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  await source.close()
  const to = await emptyOwnedDatabase('backup_to')
  await restore({ url: to }, file)
  const restored = await openDatabase({ url: to })
  expect(await contents(restored)).toEqual(EXPECTED)
  await restored.close()
  await expect(restore({ url: to }, file)).rejects.toThrow('not empty')
})
