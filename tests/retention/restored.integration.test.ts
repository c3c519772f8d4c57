import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { deleteAccount } from '@/core/accounts/server/delete-account'
import { resumeForKeeper } from '@/core/accounts/server/keep-stopped'
import { addDays, dayOf } from '@/core/installation/days'
import { backUp, backUpKeys, type Place, restore } from '@/core/installation/server/backups'
import { restoreInstallation } from '@/core/retention/server/restore-installation'
import { runRetention } from '@/core/retention/server/run-retention'
import { type OpenDatabase, openDatabase } from '@/db/client'
import { keysApart } from '@/db/keys/database'
import { dataKeys, gone } from '@/db/keys/schema'
import { migrate, migrateKeys } from '@/db/migrate'
import { caseloads, invitations, organisations, people, proposals, recoveryCodes, signInTickets } from '@/db/schema'
import { makeLearner, makeOrganisation, makePerson, type Member } from '../jobs/work-world'

process.env['SITE_ORIGIN'] ??= 'http://localhost:3000'
process.env['AUTH_SECRET'] ??= 'tests only: this secret protects nothing at all'

// Each promise opens several databases.
vi.setConfig({ testTimeout: 120_000 })

const NOW = new Date()
const TODAY = dayOf(NOW)

let count = 0

async function emptyPostgres(): Promise<{ url: string }> {
  const server = inject('postgresUrl')
  const name = `restored_${count++}`
  const root = postgres(`${server}/postgres`, { max: 1 })
  await root`create database ${root(name)} template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'`
  await root.end()
  return { url: `${server}/${name}` }
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'tada-restored-'))
}

const KINDS: [string, () => Promise<Place>][] = [
  ['PGlite', async () => ({ directory: folder() })],
  ['PostgreSQL', emptyPostgres],
]

describe.each(KINDS)('an installation that is restored from an older backup (%s)', (kind, emptyPlace) => {
  let place: Place
  let keysPlace: { url: string }
  let main: OpenDatabase
  let apart: OpenDatabase
  let desk: Member
  beforeEach(async () => {
    place = await emptyPlace()
    keysPlace = await emptyPostgres()
    main = await openDatabase(place)
    await migrate(main)
    apart = await openDatabase(keysPlace)
    await migrateKeys(apart)
    desk = await makePerson(main.db, await makeOrganisation(main.db, 'bridge'), 'calm-desk', 'coordinator')
  })
  afterEach(async () => {
    await main.close()
    await apart.close()
  })

  /** A backup of now. A PGlite directory is read by one process at a time. */
  async function backedUp(): Promise<string> {
    const file = join(folder(), 'backup')
    await main.close()
    await backUp(place, file)
    main = await openDatabase(place)
    return file
  }

  /** What was restored, in place of the one that was lost. */
  async function restored(file: string) {
    await main.close()
    place = await emptyPlace()
    const result = await restoreInstallation(place, keysPlace, file, NOW)
    main = await openDatabase(place)
    return result
  }

  async function handles(): Promise<string[]> {
    return (await main.db.select({ handle: people.handle }).from(people)).map(({ handle }) => handle).sort()
  }

  async function leave(person: Member): Promise<void> {
    expect(await deleteAccount(main.db, keysApart(apart.db), person)).toEqual({ ok: true })
  }

  it('who deleted the account does not come back with an older backup', async () => {
    const leaver = await makeLearner(main.db, desk, 'green-lamp')
    await makeLearner(main.db, desk, 'blue-lamp')
    const file = await backedUp()
    await leave(leaver)
    expect(await restored(file)).toEqual({ deleted: 1, unfinished: null })
    expect(await handles()).toEqual(['blue-lamp', 'calm-desk'])
    expect((await main.db.select().from(organisations)).map(({ stoppedAt }) => stoppedAt)).toEqual([NOW])
  })

  it('nor where somebody filled a place without this program: retention finds them, first of all', async () => {
    const leaver = await makeLearner(main.db, desk, 'green-lamp')
    await makeLearner(main.db, desk, 'blue-lamp')
    const file = await backedUp()
    await leave(leaver)
    await main.close()
    place = await emptyPlace()
    await restore(place, file)
    main = await openDatabase(place)
    expect(await handles()).toContain('green-lamp')
    const { removed, failed } = await runRetention(main.db, keysApart(apart.db), NOW)
    expect([removed.gone, failed, Object.keys(removed)[0]]).toEqual([1, [], 'gone'])
    expect(await handles()).toEqual(['blue-lamp', 'calm-desk'])
  })

  // The rest differs in no step between the databases, and PGlite is opened seven times for each.
  if (kind === 'PGlite') return

  it('nor when the data keys were restored as well', async () => {
    const leaver = await makeLearner(main.db, desk, 'green-lamp')
    const file = await backedUp()
    await apart.db.insert(dataKeys).values({ personId: leaver.id, sealedKey: 'a-sealed-key' })
    await leave(leaver)
    expect(await apart.db.select().from(dataKeys)).toEqual([])
    const keysFile = join(folder(), 'keys')
    await backUpKeys(keysPlace, keysFile)
    await apart.close()
    keysPlace = await emptyPostgres()
    await restore(keysPlace, keysFile)
    apart = await openDatabase(keysPlace)
    expect(await restored(file)).toEqual({ deleted: 1, unfinished: null })
    expect(await handles()).toEqual(['calm-desk'])
  })

  it('stands still, and old ways in are closed, until the keeper lets it go on', async () => {
    const { id: personId, organisationId } = await makeLearner(main.db, desk, 'blue-lamp')
    const expiresAt = new Date(NOW.getTime() + 86_400_000)
    const invitation = { organisationId, role: 'learner' as const, issuedOn: TODAY, expiresOn: addDays(TODAY, 14) }
    await main.db.insert(invitations).values({ ...invitation, codeHash: 'on paper' })
    await main.db.insert(recoveryCodes).values({ personId, codeHash: 'used since', madeOn: TODAY })
    await main.db.insert(proposals).values({ organisationId, kind: 'grant-role', detail: {}, proposedBy: desk.id, proposedOn: TODAY, expiresAt })
    await main.db.insert(signInTickets).values({ id: 'a', personId, purpose: 'session', expiresAt })
    const file = await backedUp()
    await restored(file)
    expect((await main.db.select().from(organisations)).map(({ stoppedAt }) => stoppedAt)).toEqual([NOW])
    expect((await main.db.select().from(invitations)).map(({ burnedOn }) => burnedOn)).toEqual([TODAY])
    for (const table of [recoveryCodes, proposals, signInTickets]) expect(await main.db.$count(table)).toBe(0)
    expect(await resumeForKeeper(main.db, organisationId, NOW)).toBe(true)
  })

  it('keeps nobody waiting for one who cannot be deleted again yet, and does not forget that one', async () => {
    const learner = await makeLearner(main.db, desk, 'blue-lamp')
    const leaver = await makeLearner(main.db, desk, 'green-lamp')
    const file = await backedUp()
    await leave(leaver)
    // The colleague who takes over came after the backup.
    await makePerson(main.db, desk.organisationId, 'new-desk', 'coordinator')
    await leave(desk)
    const { deleted, unfinished } = await restored(file)
    expect([deleted, unfinished]).toEqual([1, expect.stringContaining('nobody-takes-over')])
    expect(await handles()).toEqual(['blue-lamp', 'calm-desk'])
    const muchLater = new Date(NOW.getTime() + 40 * 86_400_000)
    const keys = keysApart(apart.db)
    expect((await runRetention(main.db, keys, muchLater)).failed).toMatchObject([{ rule: 'gone' }])
    expect(await resumeForKeeper(main.db, desk.organisationId, NOW)).toBe(true)
    const colleague = await makePerson(main.db, desk.organisationId, 'third-desk', 'coordinator')
    expect((await runRetention(main.db, keys, NOW)).removed.gone).toBe(1)
    expect(await main.db.select().from(caseloads)).toMatchObject([{ learnerId: learner.id, coordinatorId: colleague.id }])
  })

  it('who is gone is forgotten after 31 days, when no backup holds them any more', async () => {
    await leave(await makeLearner(main.db, desk, 'green-lamp'))
    const [row] = await apart.db.select().from(gone)
    const after = (days: number) => new Date(Date.parse(`${row?.goneOn}T12:00:00Z`) + days * 86_400_000)
    await runRetention(main.db, keysApart(apart.db), after(30))
    expect(await apart.db.$count(gone)).toBe(1)
    await runRetention(main.db, keysApart(apart.db), after(31))
    expect(await apart.db.$count(gone)).toBe(0)
  })

  it('is not filled at all when nobody can tell who is gone', async () => {
    const file = await backedUp()
    const empty = await emptyPlace()
    const nowhere = { url: `${inject('postgresUrl')}/no_such_database` }
    await expect(restoreInstallation(empty, nowhere, file, NOW)).rejects.toThrow()
    await restore(empty, file)
  })
})

it('an account stays, and nobody is noted as gone, when the data key cannot be destroyed', async () => {
  const main = await openDatabase(await emptyPostgres())
  await migrate(main)
  const apart = await openDatabase(await emptyPostgres())
  await migrateKeys(apart)
  const learner = await makePerson(main.db, await makeOrganisation(main.db, 'bridge'), 'green-lamp', 'learner')
  await apart.db.insert(dataKeys).values({ personId: learner.id, sealedKey: 'a-sealed-key' })
  await apart.db.execute(sql`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'away'; end $$`)
  await apart.db.execute(sql`create trigger refuse before delete on data_keys for each row execute function refuse()`)
  await expect(deleteAccount(main.db, keysApart(apart.db), learner)).rejects.toThrow()
  expect(await main.db.select({ id: people.id }).from(people).where(eq(people.id, learner.id))).toHaveLength(1)
  expect(await apart.db.$count(gone)).toBe(0)
  await Promise.all([main.close(), apart.close()])
})
