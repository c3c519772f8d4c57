import { getTableName } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findOrganisationKey } from '@/core/signing/server/organisation-key'
import { PRIVATE_TABLES } from '@/core/installation/server/private-tables'
import { signCheckpoint } from '@/core/audit/server/sign-checkpoint'
import { takeReport } from '@/core/reports/server/take-report'
import { backupCodes, passphrases, people, personRoles, recoveryCodes, sessions, signInTickets } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { makeOrganisation, NOW, openClassroom, TODAY } from '../progress/classroom'
import { liveFully } from '../rights/full-life'
import { onEveryDatabase, type TestDatabase } from '../support/databases'

onEveryDatabase('the wall between organisations, asked as the role that the application has', (open) => {
  let database: TestDatabase
  let room: Awaited<ReturnType<typeof openClassroom>>
  /** An organisation that has nobody. */
  let empty: string

  beforeAll(async () => {
    database = await open()
    const { db } = database
    room = await openClassroom(db)
    await liveFully(db, room, room.ayeAye)
    await findOrganisationKey(db, room.here)
    await withinOrganisation(db, room.here, (tx) => signCheckpoint(tx, room.here, NOW))
    await withinOrganisation(db, room.here, (tx) => takeReport(tx, room.here, new Date('2026-12-01T09:00:00Z')))
    empty = await makeOrganisation(db, 'empty')
  })
  afterAll(() => database.close())

  it('stands around every private table: another organisation sees no row, and neither does whoever names none', async () => {
    const { db, asOwner } = database
    for (const table of PRIVATE_TABLES) {
      const name = getTableName(table)
      expect(await asOwner((owner) => owner.$count(table)), `${name}: there is something to see`).toBeGreaterThan(0)
      expect(await db.$count(table), `${name}: without an organisation`).toBe(0)
      // An organisation sees its own row.
      const own = name === 'organisations' ? 1 : 0
      expect(await withinOrganisation(db, empty, (tx) => tx.$count(table)), `${name}: from elsewhere`).toBe(own)
    }
  })

  it('lets nobody change or delete what stands behind it', async () => {
    const { db, asOwner } = database
    for (const table of [people, personRoles, passphrases, backupCodes, recoveryCodes, sessions, signInTickets]) {
      const before = await asOwner((owner) => owner.$count(table))
      await withinOrganisation(db, empty, (tx) => tx.delete(table))
      await db.delete(table)
      expect(await asOwner((owner) => owner.$count(table)), getTableName(table)).toBe(before)
    }
  })

  it('lets nobody put a way in beside it', async () => {
    const { db } = database
    const personId = room.koKo.id
    const at = { startedAt: NOW, usedAt: NOW, provenAt: NOW, endsAt: NOW }
    const forgeries = [
      () => withinOrganisation(db, empty, (tx) => tx.insert(passphrases).values({ personId, hash: 'forged' })),
      () => withinOrganisation(db, empty, (tx) => tx.insert(signInTickets).values({ id: 'forged', personId, purpose: 'session', expiresAt: NOW })),
      () => withinOrganisation(db, empty, (tx) => tx.insert(sessions).values({ id: 'forged', personId, organisationId: room.here, ...at })),
      () => withinOrganisation(db, empty, (tx) => tx.insert(recoveryCodes).values({ personId, codeHash: 'forged', madeOn: TODAY })),
      () =>
        withinOrganisation(db, empty, (tx) =>
          tx.insert(personRoles).values({ personId, organisationId: room.here, role: 'administrator', grantedOn: TODAY }),
        ),
      () => db.insert(passphrases).values({ personId, hash: 'forged' }),
    ]
    for (const forge of forgeries) await expect(forge()).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})
