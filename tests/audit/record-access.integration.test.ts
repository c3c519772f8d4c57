import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { sql } from 'drizzle-orm'
import { recordAccess } from '@/core/audit/server/record-access'
import { verifyChain } from '@/core/audit/server/verify-chain'
import { dayOf } from '@/core/installation/days'
import { proposeIntroduction } from '@/core/introductions/server/propose-introduction'
import { listOwnIntroductions } from '@/core/introductions/server/list-own-introductions'
import { auditEntries } from '@/db/schema'
import { readWithinOrganisation, withinOrganisation } from '@/db/scope'
import { forgetEverything, makeEmployer, makeLearner, makeListing, makeOrganisation, makePerson, type Member, NOW } from '../jobs/work-world'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { access, readLog, subjectOfLearner } from './log-world'

onEveryDatabase('the log of who looked at learners', (open) => {
  let opened: TestDatabase
  let here: string
  let coordinator: Member
  let learners: Member[]

  beforeAll(async () => {
    opened = await open()
  })
  beforeEach(async () => {
    await forgetEverything(opened.db)
    here = await makeOrganisation(opened.db, 'here')
    coordinator = await makePerson(opened.db, here, 'quiet-desk', 'coordinator')
    learners = [await makeLearner(opened.db, coordinator, 'one'), await makeLearner(opened.db, coordinator, 'two')]
  })
  afterAll(() => opened.close())

  it('has one row for each person, with a day, and with neither handle nor id of the learner', async () => {
    await access(opened.db, coordinator, 'learner-opened', learners)
    const log = await readLog(opened.db, here)
    expect(log).toMatchObject(
      learners.map((learner, index) => ({
        seq: index + 1,
        day: dayOf(new Date()),
        actorId: coordinator.id,
        action: 'learner-opened',
        subject: subjectOfLearner(learner),
      })),
    )
    for (const { id, handle } of learners) {
      expect(JSON.stringify(log)).not.toContain(id)
      expect(JSON.stringify(log)).not.toContain(handle)
    }
  })

  it('names a person once a day who stands in a list, but every opening and every change', async () => {
    const [first] = learners as [Member]
    await access(opened.db, coordinator, 'caseload-listed', [first])
    for (let time = 0; time < 3; time++) await access(opened.db, coordinator, 'caseload-listed', learners)
    expect(await readLog(opened.db, here)).toHaveLength(2)
    for (let time = 0; time < 3; time++) await access(opened.db, coordinator, 'learner-opened', [first])
    expect(await readLog(opened.db, here)).toHaveLength(5)
    const colleague = await makePerson(opened.db, here, 'other-desk', 'coordinator')
    await access(opened.db, colleague, 'caseload-listed', [first])
    await access(opened.db, coordinator, 'introductions-listed', [first])
    expect(await readLog(opened.db, here)).toHaveLength(7)
    await opened.asOwner((owner) => owner.execute(sql`update audit_entries set day = day - 1`))
    await access(opened.db, coordinator, 'caseload-listed', learners)
    expect(await readLog(opened.db, here)).toHaveLength(9)
  })

  it('holds nothing of what was rolled back, and goes on without a gap', async () => {
    const broken = withinOrganisation(opened.db, here, async (tx) => {
      await recordAccess(tx, coordinator, 'learner-opened', [learners[0]!.id])
      throw new Error('the page broke')
    })
    await expect(broken).rejects.toThrow('the page broke')
    await access(opened.db, coordinator, 'learner-opened', learners)
    expect((await readLog(opened.db, here)).map(({ seq }) => seq)).toEqual([1, 2])
  })

  it('lets nothing be changed that cannot be written into it', async () => {
    const employerId = await makeEmployer(opened.db, coordinator, 'Mill')
    const listingId = await makeListing(opened.db, coordinator, employerId)
    const [learner] = learners as [Member]
    const propose = () => proposeIntroduction(opened.db, coordinator, { learnerId: learner.id, listingId }, NOW)
    await opened.asOwner((owner) => owner.execute(sql`revoke insert on audit_entries from tada_app`))
    await expect(propose()).rejects.toThrow()
    await opened.asOwner((owner) => owner.execute(sql`grant insert on audit_entries to tada_app`))
    expect(await listOwnIntroductions(opened.db, learner, NOW)).toEqual([])
    expect(await propose()).toMatchObject({ ok: true })
    expect((await readLog(opened.db, here)).map(({ action }) => action)).toEqual(['introduction-proposed'])
  })

  it('is not read by another organisation, and nobody writes into that of another', async () => {
    const there = await makeOrganisation(opened.db, 'there')
    await access(opened.db, coordinator, 'learner-opened', learners)
    const seen = await withinOrganisation(opened.db, there, (tx) => tx.select().from(auditEntries))
    expect(seen).toEqual([])
    expect(await opened.db.select().from(auditEntries)).toEqual([])
    const forged = withinOrganisation(opened.db, there, (tx) => recordAccess(tx, coordinator, 'learner-opened', [learners[0]!.id]))
    await expect(forged).rejects.toThrow()
    await expect(recordAccess(opened.db, coordinator, 'learner-opened', [learners[0]!.id])).rejects.toThrow()
  })

  it('cannot be written while a page only reads: such a page fails instead of looking unseen', async () => {
    const reading = readWithinOrganisation(opened.db, here, (tx) => recordAccess(tx, coordinator, 'learner-opened', [learners[0]!.id]))
    await expect(reading).rejects.toMatchObject({ cause: { code: '25006' } })
  })

  it('stays one chain when many write at once, each in a transaction and several in one', async () => {
    const writers = await Promise.all(Array.from('abcdefgh').map((letter) => makePerson(opened.db, here, `desk-${letter}`, 'coordinator')))
    await Promise.all([
      ...writers.flatMap((writer) => [access(opened.db, writer, 'learner-opened', learners), access(opened.db, writer, 'caseload-listed', learners)]),
      withinOrganisation(opened.db, here, (tx) => Promise.all(writers.map((writer) => recordAccess(tx, writer, 'task-opened', [learners[0]!.id])))),
    ])
    expect(await verifyChain(opened.db, here, new Date())).toMatchObject({ ok: true, rows: 8 * (2 + 2 + 1) })
  })

  it('keeps one chain for each organisation', async () => {
    const there = await makeOrganisation(opened.db, 'there')
    const stranger = await makePerson(opened.db, there, 'far-desk', 'coordinator')
    const far = await makeLearner(opened.db, stranger, 'three')
    await access(opened.db, coordinator, 'learner-opened', learners)
    await access(opened.db, stranger, 'learner-opened', [far])
    expect((await readLog(opened.db, there)).map(({ seq }) => seq)).toEqual([1])
  })
})
