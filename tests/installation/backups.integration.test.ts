import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it, vi } from 'vitest'
import postgres from 'postgres'
import { backUp, backUpKeys, keysPlaceFrom, placeFrom, restore } from '@/core/installation/server/backups'
import { type OpenDatabase, openDatabase } from '@/db/client'
import { dataKeys } from '@/db/keys/schema'
import { migrate, migrateKeys } from '@/db/migrate'
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
    .values({ id: 'alive', personId: person?.id ?? '', organisationId: organisation?.id ?? '', startedAt: at, usedAt: at, provenAt: at, endsAt: at })
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

const PERSON = '11111111-1111-4111-8111-111111111111'

async function heldKeys({ db }: OpenDatabase): Promise<string[]> {
  return (await db.select().from(dataKeys)).map((row) => row.sealedKey)
}

it('data keys are in their own backup, and in no other', async () => {
  const from = await emptyOwnedDatabase('backup_keys_from')
  const source = await openDatabase({ url: from })
  await migrateKeys(source)
  await source.db.insert(dataKeys).values({ personId: PERSON, sealedKey: 'a-sealed-key' })
  await source.close()
  const file = join(folder(), 'backup')
  await backUpKeys(keysPlaceFrom({ KEYS_DATABASE_OWNER_URL: from }), file)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const to = await emptyOwnedDatabase('backup_keys_to')
  await restore({ url: to }, file)
  const restored = await openDatabase({ url: to })
  expect(await heldKeys(restored)).toEqual(['a-sealed-key'])
  await restored.close()
  expect(() => keysPlaceFrom({ DATABASE_OWNER_URL: from })).toThrow('KEYS_DATABASE_OWNER_URL')
})

it('where the demo keeps data keys beside everything else, its backup leaves them out', async () => {
  const directories = [folder(), folder()] as const
  const places = [
    { from: { directory: directories[0] }, to: { directory: directories[1] } },
    { from: { url: await emptyOwnedDatabase('shared_from') }, to: { url: await emptyOwnedDatabase('shared_to') } },
  ]
  for (const { from, to } of places) {
    const source = await openDatabase(from)
    await migrate(source)
    await migrateKeys(source)
    await fill(source)
    await source.db.insert(dataKeys).values({ personId: PERSON, sealedKey: 'a-sealed-key' })
    await source.close()
    const file = join(folder(), 'backup')
    await backUp(from, file)
    await restore(to, file)
    const restored = await openDatabase(to)
    expect([await heldKeys(restored), await contents(restored)]).toEqual([[], EXPECTED])
    await restored.close()
  }
})

it('a backup that fails leaves the last one as it was, and nothing beside it', async () => {
  for (const place of [{ url: `${inject('postgresUrl')}/no_such_database` }, { directory: folder() }]) {
    const at = folder()
    const file = join(at, 'backup')
    writeFileSync(file, 'the last one')
    await expect(backUp(place, file)).rejects.toThrow()
    expect(readFileSync(file, 'utf8')).toBe('the last one')
    expect(readdirSync(at)).toEqual(['backup'])
  }
})

it('a backup in place of the last one is readable by its owner alone', async () => {
  const from = await emptyOwnedDatabase('backup_again')
  const file = join(folder(), 'backup')
  writeFileSync(file, 'the last one', { mode: 0o644 })
  await backUp({ url: from }, file)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file).length).toBeGreaterThan(100)
})

it('the password stands in no list of processes', async () => {
  const programs = folder()
  const told = `#!/bin/sh\nfor word in "$@"; do case "$word" in --file=*) file="\${word#--file=}";; esac; done\necho "$PGPASSWORD|$*" > "$file"\n`
  writeFileSync(join(programs, 'pg_dump'), told)
  chmodSync(join(programs, 'pg_dump'), 0o755)
  vi.stubEnv('PATH', `${programs}:${process.env['PATH']}`)
  try {
    for (const url of ['postgres://owner:s%40cret@127.0.0.1:5432/tada', 'postgres://owner@127.0.0.1:5432/tada?password=s%40cret']) {
      const file = join(folder(), 'backup')
      await backUp({ url }, file)
      const [password, words = ''] = readFileSync(file, 'utf8').split('|')
      expect(password).toBe('s@cret')
      expect(words).toContain('postgres://owner@127.0.0.1:5432/tada')
      expect(words).not.toContain('cret')
    }
  } finally {
    vi.unstubAllEnvs()
  }
})

it('nobody backs up an empty directory in the belief that it is the installation', () => {
  expect(() => placeFrom({ DATABASE_URL: 'postgres://app@127.0.0.1/tada' })).toThrow('DATABASE_OWNER_URL')
  expect(placeFrom({ DATABASE_URL: 'postgres://app@127.0.0.1/tada', DATABASE_OWNER_URL: 'postgres://o@127.0.0.1/tada' })).toEqual({
    url: 'postgres://o@127.0.0.1/tada',
  })
  expect([placeFrom({ DATA_DIR: 'here' }), placeFrom({})]).toEqual([{ directory: 'here' }, { directory: '.data' }])
})
