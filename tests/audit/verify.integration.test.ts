import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Entry, extendChain } from '@/core/audit/chain'
import { checkpointBytes } from '@/core/audit/checkpoint'
import { dropOldEntries } from '@/core/audit/server/drop-old-entries'
import { signCheckpoint } from '@/core/audit/server/sign-checkpoint'
import { verifyChain } from '@/core/audit/server/verify-chain'
import { addDays, dayOf } from '@/core/installation/days'
import { makeKeyPair, readPrivateKey, signBytes } from '@/core/signing/ed25519'
import type { Database } from '@/db/client'
import { auditCheckpoints, auditEntries, organisationKeys } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { forgetEverything, makeOrganisation, makePerson, type Member } from '../jobs/work-world'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { emptyPostgresDatabase } from '../support/postgres-cluster'
import { access, readLog } from './log-world'

const now = new Date()
const today = dayOf(now)
const PEOPLE = [1, 2, 3, 4, 5].map((number) => ({ id: `00000000-0000-4000-8000-00000000000${number}` }))

onEveryDatabase('a log that somebody with all rights has touched', (open) => {
  let opened: TestDatabase
  let here: string
  let coordinator: Member

  beforeAll(async () => {
    opened = await open()
  })
  beforeEach(async () => {
    await forgetEverything(opened.db)
    here = await makeOrganisation(opened.db, 'here')
    coordinator = await makePerson(opened.db, here, 'quiet-desk', 'coordinator')
    await access(opened.db, coordinator, 'learner-opened', PEOPLE)
  })
  afterAll(() => opened.close())

  const verify = () => verifyChain(opened.db, here, now)
  const sign = () => signCheckpoint(opened.db, here, now)
  const row = (seq: number) => and(eq(auditEntries.organisationId, here), eq(auditEntries.seq, seq))
  const tamper = (work: (owner: Database) => Promise<unknown>) => opened.asOwner(work)

  /** The rows with these numbers, as somebody would write them who knows how: every hash and link fits. */
  const rewrite = (from: number, change: (entry: Entry) => Entry) =>
    tamper(async (owner) => {
      const rows = await owner.select().from(auditEntries).where(eq(auditEntries.organisationId, here)).orderBy(asc(auditEntries.seq))
      const kept = rows.filter(({ seq }) => seq < from)
      await owner.delete(auditEntries).where(eq(auditEntries.organisationId, here))
      const facts = rows.filter(({ seq }) => seq >= from).map((entry) => change(entry))
      const written = extendChain(
        here,
        kept.at(-1) ?? { seq: 0, hash: '' },
        facts.map(({ day, actorId, action, subject }) => ({ day, actorId, action, subject })),
      )
      await owner.insert(auditEntries).values([...kept, ...written])
    })

  it('is whole as long as nobody has', async () => {
    expect(await verify()).toMatchObject({ ok: true, rows: 5, head: { seq: 5 } })
    expect(await sign()).toEqual({ ok: true, seq: 5 })
    expect(await sign()).toEqual({ ok: true, seq: 5 })
    await access(opened.db, coordinator, 'task-opened', PEOPLE)
    expect(await verify()).toMatchObject({ ok: true, rows: 10 })
  })

  it('names a row of which any field was changed', async () => {
    for (const change of [
      { day: addDays(today, -1) },
      { actorId: PEOPLE[0]!.id },
      { action: 'task-opened' },
      { subject: 'somebody-else' },
      { hash: 'another' },
    ]) {
      const [before] = await withinOrganisation(opened.db, here, (tx) => tx.select().from(auditEntries).where(row(3)))
      await tamper((owner) => owner.update(auditEntries).set(change).where(row(3)))
      expect(await verify(), JSON.stringify(change)).toEqual({ ok: false, fault: { seq: 3, kind: 'changed' } })
      await tamper((owner) => owner.update(auditEntries).set(before!).where(row(3)))
    }
    expect(await verify()).toMatchObject({ ok: true })
  })

  it('names the place of a row that was deleted, exchanged or put in', async () => {
    const [third] = await withinOrganisation(opened.db, here, (tx) => tx.select().from(auditEntries).where(row(3)))
    await tamper((owner) => owner.delete(auditEntries).where(row(3)))
    expect(await verify()).toEqual({ ok: false, fault: { seq: 3, kind: 'gap' } })
    await tamper((owner) => owner.insert(auditEntries).values(third!))
    expect(await verify()).toMatchObject({ ok: true })

    const exchange = (owner: Database, from: number, to: number) => owner.update(auditEntries).set({ seq: to }).where(row(from))
    await tamper(async (owner) => {
      for (const [from, to] of [
        [2, 100],
        [3, 2],
        [100, 3],
      ] as const)
        await exchange(owner, from, to)
    })
    expect(await verify()).toEqual({ ok: false, fault: { seq: 2, kind: 'wrong-link' } })
    await tamper(async (owner) => {
      for (const [from, to] of [
        [2, 100],
        [3, 2],
        [100, 3],
      ] as const)
        await exchange(owner, from, to)
    })
    expect(await verify()).toMatchObject({ ok: true })

    await tamper(async (owner) => {
      for (const seq of [5, 4, 3]) await exchange(owner, seq, seq + 1)
      await owner.insert(auditEntries).values({ ...third!, subject: 'put-in' })
    })
    expect(await verify()).toEqual({ ok: false, fault: { seq: 3, kind: 'changed' } })
  })

  it('is found to be cut off before the last checkpoint; rows that are newer than it leave no trace when they go', async () => {
    await sign()
    await access(opened.db, coordinator, 'task-opened', PEOPLE)
    const cutAfter = (seq: number) =>
      tamper((owner) => owner.delete(auditEntries).where(and(eq(auditEntries.organisationId, here), gt(auditEntries.seq, seq))))
    await cutAfter(7)
    // What a checkpoint has not seen yet nobody can know: this is why one is signed every day.
    expect(await verify()).toMatchObject({ ok: true, rows: 7 })
    await cutAfter(3)
    expect(await verify()).toEqual({ ok: false, fault: { seq: 4, kind: 'cut-off' } })
    await cutAfter(0)
    expect(await verify()).toEqual({ ok: false, fault: { seq: 5, kind: 'cut-off' } })
  })

  it('is found to be written anew up to the last checkpoint, though every hash fits', async () => {
    await rewrite(2, (entry) => ({ ...entry, subject: `${entry.subject}x` }))
    expect(await verify(), 'before any checkpoint nobody can know').toMatchObject({ ok: true })
    await sign()
    await rewrite(2, (entry) => ({ ...entry, subject: `${entry.subject}y` }))
    expect(await verify()).toEqual({ ok: false, fault: { seq: 5, kind: 'rewritten' } })
  })

  it('is not believed with a checkpoint or a key of the intruder', async () => {
    await sign()
    const own = makeKeyPair()
    await rewrite(2, (entry) => ({ ...entry, subject: `${entry.subject}x` }))
    const [head] = (await readLog(opened.db, here)).slice(-1)
    const signature = signBytes(readPrivateKey(own.privateKey), checkpointBytes(head!))
    await tamper((owner) => owner.update(auditCheckpoints).set({ hash: head!.hash, signature }))
    expect(await verify()).toEqual({ ok: false, fault: { seq: 5, kind: 'false-checkpoint' } })
    await tamper((owner) => owner.update(organisationKeys).set({ publicKey: own.publicKey }))
    expect(await verify()).toEqual({ ok: false, fault: { seq: 5, kind: 'false-key' } })
    await tamper((owner) => owner.update(organisationKeys).set({ sealedPrivateKey: own.privateKey }))
    expect(await verify()).toEqual({ ok: false, fault: { seq: 5, kind: 'false-key' } })
  })

  it('is signed by nobody while it is broken, and keeps its rows', async () => {
    await rewrite(1, (entry) => ({ ...entry, day: addDays(today, -400) }))
    await tamper((owner) => owner.update(auditEntries).set({ subject: 'changed' }).where(row(2)))
    const fault = { ok: false, fault: { seq: 2, kind: 'changed' } }
    expect(await sign()).toEqual(fault)
    expect(await dropOldEntries(opened.db, here, now)).toEqual(fault)
    expect(await readLog(opened.db, here)).toHaveLength(5)
  })

  it('that lost its oldest rows too soon is not taken for one whose months were dropped', async () => {
    await tamper((owner) => owner.delete(auditEntries).where(and(eq(auditEntries.organisationId, here), lte(auditEntries.seq, 2))))
    expect(await verify()).toEqual({ ok: false, fault: { seq: 2, kind: 'gap' } })
  })

  it('that lost the rows up to a daily checkpoint is found as well', async () => {
    await sign()
    await access(opened.db, coordinator, 'task-opened', PEOPLE)
    await tamper((owner) => owner.delete(auditEntries).where(and(eq(auditEntries.organisationId, here), lte(auditEntries.seq, 5))))
    expect(await verify()).toEqual({ ok: false, fault: { seq: 5, kind: 'dropped-early' } })
  })
})

onEveryDatabase('a log that has grown old', (open) => {
  let opened: TestDatabase
  let here: string
  let coordinator: Member

  beforeAll(async () => {
    opened = await open()
  })
  beforeEach(async () => {
    await forgetEverything(opened.db)
    here = await makeOrganisation(opened.db, 'here')
    coordinator = await makePerson(opened.db, here, 'quiet-desk', 'coordinator')
  })
  afterAll(() => opened.close())

  /** Rows of so many days ago, the oldest first. */
  async function age(...days: number[]) {
    const facts = days.map((ago) => ({ day: addDays(today, -ago), actorId: coordinator.id, action: 'learner-opened', subject: `s${ago}` }))
    await opened.asOwner((owner) => owner.insert(auditEntries).values(extendChain(here, { seq: 0, hash: '' }, facts)))
  }
  const drop = () => dropOldEntries(opened.db, here, now)
  const numbers = async () => (await readLog(opened.db, here)).map(({ seq }) => seq)

  it('takes no row of another day from the application, and no row along that is younger than 180 days', async () => {
    const write = (ago: number) => {
      const facts = [{ day: addDays(today, -ago), actorId: coordinator.id, action: 'learner-opened', subject: 's' }]
      return withinOrganisation(opened.db, here, (tx) => tx.insert(auditEntries).values(extendChain(here, { seq: 0, hash: '' }, facts)))
    }
    for (const ago of [400, -1]) await expect(write(ago)).rejects.toMatchObject({ cause: { code: '42501' } })
    await write(0)
    // Whoever passes that by still cannot have the old row take the young one along.
    const [young] = await readLog(opened.db, here)
    const facts = [{ day: addDays(today, -400), actorId: coordinator.id, action: 'learner-opened', subject: 's' }]
    const [old] = extendChain(here, young ?? { seq: 0, hash: '' }, facts)
    if (!old) throw new Error('no row')
    const mark = { organisationId: here, seq: old.seq, hash: old.hash, day: old.day, signature: 'any' }
    await opened.asOwner(async (owner) => {
      await owner.insert(auditEntries).values(old)
      await owner.insert(auditCheckpoints).values(mark)
    })
    const taken = withinOrganisation(opened.db, here, (tx) =>
      tx.select({ rows: sql`drop_audit_entries(${here}::uuid, ${old.seq}::bigint)` }).from(sql`(values (1)) as once`),
    )
    await expect(taken).rejects.toMatchObject({ cause: { message: 'too young' } })
    expect(await numbers()).toEqual([1, 2])
  })

  it('loses whole months that are older than 180 days, is whole afterwards, and goes on', async () => {
    await age(400, 300, 212, 179, 10, 0)
    expect(await drop()).toEqual({ ok: true, dropped: 3 })
    expect(await numbers()).toEqual([4, 5, 6])
    expect(await drop()).toEqual({ ok: true, dropped: 0 })
    await access(opened.db, coordinator, 'learner-opened', PEOPLE)
    expect(await verifyChain(opened.db, here, now)).toMatchObject({ ok: true, rows: 8, head: { seq: 11 } })
    expect(await signCheckpoint(opened.db, here, now)).toEqual({ ok: true, seq: 11 })
  })

  it('loses them once, also when several drop at the same moment', async () => {
    await age(400, 300, 0)
    const results = await Promise.all([drop(), drop(), drop()])
    expect(results.map((result) => result.ok && result.dropped).toSorted((a, b) => Number(a) - Number(b))).toEqual([0, 0, 2])
    expect(await numbers()).toEqual([3])
  })

  it('goes on with the next number even when every row of it was dropped', async () => {
    await age(400, 300)
    expect(await drop()).toEqual({ ok: true, dropped: 2 })
    expect(await verifyChain(opened.db, here, now)).toEqual({ ok: true, head: null, rows: 0 })
    await access(opened.db, coordinator, 'learner-opened', PEOPLE.slice(0, 1))
    expect(await numbers()).toEqual([3])
    expect(await verifyChain(opened.db, here, now)).toMatchObject({ ok: true, rows: 1 })
  })

  it('keeps a month of which any day is young, whatever the clock of the program says', async () => {
    await age(170, 0)
    expect(await drop()).toEqual({ ok: true, dropped: 0 })
    // A program with a wrong clock meets the database's own.
    await expect(dropOldEntries(opened.db, here, new Date(now.getTime() + 400 * 86_400_000))).rejects.toThrow()
    expect(await numbers()).toEqual([1, 2])
  })

  it('is dropped by nobody without a checkpoint at that row, nor by another organisation', async () => {
    await age(400, 300)
    const call = (from: string) => withinOrganisation(opened.db, from, (tx) => tx.execute(sql`select drop_audit_entries(${here}::uuid, 2::bigint)`))
    await expect(call(here)).rejects.toMatchObject({ cause: { message: expect.stringContaining('no checkpoint') } })
    const there = await makeOrganisation(opened.db, 'there')
    await expect(call(there)).rejects.toMatchObject({ cause: { message: expect.stringContaining('another organisation') } })
    expect(await numbers()).toEqual([1, 2])
  })
})

it('npm run audit names the organisation and the row, and ends with 1', async () => {
  const { db, close, ownerUrl, asOwner } = await emptyPostgresDatabase()
  const [first, second] = [await makeOrganisation(db, 'first'), await makeOrganisation(db, 'second')]
  for (const organisationId of [first, second]) {
    await access(db, await makePerson(db, organisationId, `desk-${organisationId}`, 'coordinator'), 'learner-opened', PEOPLE)
  }
  const run = (...args: string[]) =>
    spawnSync(resolve('node_modules/.bin/tsx'), ['scripts/audit.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_OWNER_URL: ownerUrl },
    })
  const whole = run('checkpoint')
  expect(whole.stdout).toContain('first: 5 rows are whole. The last is 5')
  expect(whole.stdout).toContain('second: row 5 is signed')
  expect(whole.status).toBe(0)
  await asOwner((owner) => owner.delete(auditEntries).where(and(eq(auditEntries.organisationId, second), eq(auditEntries.seq, 4))))
  const broken = run('verify')
  expect(broken.stdout).toContain('first: 5 rows are whole')
  expect(broken.stdout).toContain('second: row 4: this row is missing')
  expect(broken.status).toBe(1)
  expect(run('mend')).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run audit') })
  await close()
})
