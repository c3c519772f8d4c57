import { getTableName } from 'drizzle-orm'
import { beforeAll, expect, inject, it } from 'vitest'
import postgres from 'postgres'
import { findRefusals } from '@/core/installation/server/find-refusals'
import { PRIVATE_TABLES } from '@/core/installation/server/private-tables'
import { openDatabase } from '@/db/client'
import { migrate, migrateKeys } from '@/db/migrate'
import { organisations, people } from '@/db/schema'

const GOOD = { SITE_ORIGIN: 'https://learn.example', AUTH_SECRET: 'x'.repeat(43) }
let owner = ''
let application = ''
let keys = ''
/** Everything as it should be. */
let whole: Record<string, string> = {}

beforeAll(async () => {
  const server = inject('postgresUrl')
  const root = postgres(`${server}/postgres`, { max: 1, onnotice: () => {} })
  await root`create database refusals template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`
  await root`create role refusals_owner login superuser`
  const opened = await openDatabase({ url: `${server}/refusals`.replace('postgres@', 'refusals_owner@') })
  await migrate(opened)
  await opened.close()
  await root`alter role refusals_owner nosuperuser`
  await root`create role refusals_app login in role tada_app`
  await root`create database refusals_keys template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`
  const apart = await openDatabase({ url: `${server}/refusals_keys` })
  await migrateKeys(apart)
  await apart.close()
  await root.end()
  owner = `${server}/refusals`.replace('postgres@', 'refusals_owner@')
  application = `${server}/refusals`.replace('postgres@', 'refusals_app@')
  keys = `${server}/refusals_keys`.replace('postgres@', 'refusals_app@')
  whole = { ...GOOD, DATABASE_URL: application, KEYS_DATABASE_URL: keys }
})

it('a complete installation on PostgreSQL with a plain role is served', async () => {
  expect(await findRefusals(whole)).toEqual([])
})

it('data keys without a database of their own are refused', async () => {
  expect((await findRefusals({ ...GOOD, DATABASE_URL: application })).join()).toContain('KEYS_DATABASE_URL is missing')
  const same = (await findRefusals({ ...whole, KEYS_DATABASE_URL: application })).join()
  expect(same).toContain('KEYS_DATABASE_URL leads to the database that holds people')
  expect((await findRefusals({ ...whole, KEYS_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })).join()).toContain(
    'The database at KEYS_DATABASE_URL',
  )
})

it('a database of data keys that is older than the program, or whose owner serves, is refused', async () => {
  const server = inject('postgresUrl')
  const asOwner = (await findRefusals({ ...whole, KEYS_DATABASE_URL: `${server}/refusals_keys` })).join()
  expect(asOwner).toContain('The role in KEYS_DATABASE_URL is a superuser')
  const empty = (await findRefusals({ ...whole, KEYS_DATABASE_URL: `${server}/postgres`.replace('postgres@', 'refusals_app@') })).join()
  expect(empty).toContain('The schema of the data keys is older')
})

it('a missing database is refused by name', async () => {
  expect((await findRefusals(GOOD)).join()).toContain('DATABASE_URL is missing')
})

it('a role that owns the tables is refused', async () => {
  expect((await findRefusals({ ...GOOD, DATABASE_URL: owner })).join()).toContain('owns tables')
})

it('a superuser is refused', async () => {
  expect((await findRefusals({ ...GOOD, DATABASE_URL: `${inject('postgresUrl')}/refusals` })).join()).toContain('superuser')
})

it('a role that is a member of the owner is refused', async () => {
  const root = postgres(`${inject('postgresUrl')}/refusals`, { max: 1, onnotice: () => {} })
  await root`create role refusals_member login in role tada_app, refusals_owner`
  await root.end()
  const member = application.replace('refusals_app@', 'refusals_member@')
  expect((await findRefusals({ ...GOOD, DATABASE_URL: member })).join()).toContain('owns tables')
})

it('a private table without row-level security is refused by name', async () => {
  const root = postgres(`${inject('postgresUrl')}/refusals`, { max: 1 })
  await root`alter table sign_offs disable row level security`
  const told = (await findRefusals(whole)).join()
  await root`alter table sign_offs enable row level security`
  await root.end()
  expect(told).toContain('lack row-level security: sign_offs.')
})

it('every table with row-level security is held to it', async () => {
  const root = postgres(`${inject('postgresUrl')}/refusals`, { max: 1 })
  const rows = await root`select relname from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity order by relname`
  await root.end()
  expect(PRIVATE_TABLES.map((table) => getTableName(table)).sort()).toEqual(rows.map((row) => String(row['relname'])))
})

it('a schema that is older than the program is refused, also one that cannot be read', async () => {
  const root = postgres(`${inject('postgresUrl')}/refusals`, { max: 1 })
  const told = async () => (await findRefusals(whole)).join()
  const [last] = await root`delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations) returning *`
  const older = await told()
  await root`insert into drizzle.__drizzle_migrations ${root(last ?? {})}`
  await root`revoke select on drizzle.__drizzle_migrations from tada_app`
  const unreadable = await told()
  await root`grant select on drizzle.__drizzle_migrations to tada_app`
  await root.end()
  expect(older).toContain('older than the program')
  expect(unreadable).toContain('older than the program')
  expect(await told()).toBe('')
})

it('a database that does not answer is refused, and the reason is told', async () => {
  expect((await findRefusals({ ...GOOD, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })).join()).toContain('ECONNREFUSED')
})

it('each missing or public setting is named', async () => {
  const told = (await findRefusals({ DATABASE_URL: application, SITE_ORIGIN: 'http://learn.example' })).join()
  expect(told).toContain('AUTH_SECRET')
  const open = (await findRefusals({ ...GOOD, SITE_ORIGIN: 'http://learn.example', DATABASE_URL: application, KEYS_DATABASE_URL: keys })).join()
  expect(open).toContain('must begin with https')
  const shared = (await findRefusals({ ...GOOD, AUTH_SECRET: 'development only: this secret protects nothing', DATABASE_URL: application })).join()
  expect(shared).toContain('AUTH_SECRET is the public one')
})

it('demo accounts are refused', async () => {
  const opened = await openDatabase({ url: `${inject('postgresUrl')}/refusals` })
  const text = { my: 'က', en: 'a' }
  const [organisation] = await opened.db.insert(organisations).values({ slug: 'demo', name: text, help: text, createdOn: '2026-11-01' }).returning()
  await opened.db
    .insert(people)
    .values({ organisationId: organisation?.id ?? '', handle: 'demo', locale: 'my', isDemo: true, createdOn: '2026-11-01', lastSeenOn: '2026-11-01' })
  expect((await findRefusals(whole)).join()).toContain('demo accounts')
  await opened.db.delete(people)
  await opened.close()
})
