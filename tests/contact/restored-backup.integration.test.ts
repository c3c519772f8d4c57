import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { Person } from '@/core/accounts/person'
import { deleteAccount } from '@/core/accounts/server/delete-account'
import { keepStaffKey } from '@/core/contact/server/keep-staff-key'
import { makeStaffKey } from '@/core/contact/staff-key'
import { backUp, restore } from '@/core/installation/server/backups'
import { askForIntroduction } from '@/core/introductions/server/ask-for-introduction'
import { findContact } from '@/core/introductions/server/find-contact'
import { giveContact } from '@/core/introductions/server/give-contact'
import { type OpenDatabase, openDatabase } from '@/db/client'
import { keysApart } from '@/db/keys/database'
import { dataKeys } from '@/db/keys/schema'
import { migrate, migrateKeys } from '@/db/migrate'
import { findPersonBySession } from '@/core/accounts/server/find-person-by-session'
import { openSession } from '../accounts/world'
import { makeEmployer, makeLearner, makeListing, makeOrganisation, makePerson, type Member } from '../jobs/work-world'

const NOW = new Date('2026-11-20T09:00:00Z')
const open: OpenDatabase[] = []

async function emptyDatabase(name: string): Promise<string> {
  const server = inject('postgresUrl')
  const root = postgres(`${server}/postgres`, { max: 1 })
  await root`create database ${root(name)} template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`
  await root.end()
  return `${server}/${name}`
}

async function opened(url: string): Promise<OpenDatabase> {
  const database = await openDatabase({ url })
  open.push(database)
  return database
}

async function signedIn({ db }: OpenDatabase, member: Member): Promise<Person> {
  const person = await findPersonBySession(db, await openSession(db, member, NOW), NOW)
  if (!person) throw new Error('nobody')
  return person
}

let mainUrl = ''
let main: OpenDatabase
let apart: OpenDatabase

beforeAll(async () => {
  mainUrl = await emptyDatabase('contact_main')
  main = await opened(mainUrl)
  await migrate(main)
  apart = await opened(await emptyDatabase('contact_keys'))
  await migrateKeys(apart)
})
afterAll(() => Promise.all(open.map((one) => one.close())))

it('a backup of the main database that is restored after an account was deleted opens its contact for nobody', async () => {
  const keys = keysApart(apart.db)
  const { db } = main
  const desk = await makePerson(db, await makeOrganisation(db, 'bridge'), 'calm-desk', 'coordinator')
  const [gone, stays] = [await makeLearner(db, desk, 'green-lamp'), await makeLearner(db, desk, 'blue-lamp')]
  await keepStaffKey(db, await signedIn(main, desk), await makeStaffKey('words'), NOW)
  const listingId = await makeListing(db, desk, await makeEmployer(db, desk, 'Mill'))
  const ids: string[] = []
  for (const learner of [gone, stays]) {
    const asked = await askForIntroduction(db, learner, { listingId, shares: [] }, NOW)
    if (!asked.ok) throw new Error(asked.reason)
    expect(await giveContact(db, keys, learner, asked.id, { how: 'plain', contact: 'Signal' }, NOW)).toEqual({ ok: true })
    ids.push(asked.id)
  }
  expect(await apart.db.select().from(dataKeys)).toHaveLength(2)
  const file = join(mkdtempSync(join(tmpdir(), 'tada-backup-')), 'backup')
  await backUp({ url: mainUrl }, file)
  expect(await deleteAccount(db, keys, await signedIn(main, gone))).toEqual({ ok: true })
  expect(await apart.db.select({ id: dataKeys.personId }).from(dataKeys)).toEqual([{ id: stays.id }])

  const restoredUrl = await emptyDatabase('contact_restored')
  await restore({ url: restoredUrl }, file)
  const restored = await opened(restoredUrl)
  const coordinator = await signedIn(restored, desk)
  const [lost, kept] = await Promise.all(ids.map((id) => findContact(restored.db, keys, coordinator, id, NOW)))
  expect(lost).toMatchObject({ ok: true, contact: { sealed: null } })
  expect(kept).toMatchObject({ ok: true, contact: { sealed: expect.stringMatching(/^[\w-]{962}$/) } })
})
