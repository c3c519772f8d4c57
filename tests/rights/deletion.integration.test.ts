import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { deleteAccount } from '@/core/accounts/server/delete-account'
import { auditSubject } from '@/core/audit/server/audit-subject'
import { readOwnData } from '@/core/rights/server/read-own-data'
import { keysInside } from '@/db/keys/database'
import * as schema from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { onEveryDatabase, type TestDatabase } from '../support/databases'
import { openClassroom } from '../progress/classroom'
import { liveFully } from './full-life'

const tables = Object.values<unknown>(schema).flatMap((value) => (is(value, PgTable) ? [value] : []))

onEveryDatabase('an account that is deleted by its owner', (open) => {
  let opened: TestDatabase
  let room: Awaited<ReturnType<typeof openClassroom>>
  beforeEach(async () => {
    opened = await open()
    room = await openClassroom(opened.db)
    await liveFully(opened.db, room, room.ayeAye)
  })
  afterEach(() => opened.close())

  /** The tables with a row, of either organisation, that holds one of the texts anywhere. */
  async function tablesWith(texts: string[]): Promise<string[]> {
    const found = new Set<string>()
    for (const organisation of [room.here, room.there]) {
      await withinOrganisation(opened.db, organisation, async (tx) => {
        for (const table of tables) {
          const rows = JSON.stringify(await tx.select().from(table))
          if (texts.some((text) => rows.includes(text))) found.add(getTableName(table))
        }
      })
    }
    return [...found].sort()
  }

  it('is gone at once, with nobody asked, and leaves no row that names it anywhere', async () => {
    const { id, handle } = room.ayeAye
    const { rows } = await readOwnData(opened.db, room.ayeAye)
    const marks = [
      id,
      handle,
      ...rows.enrolments.map((row) => row.id),
      ...rows.attempts.map((row) => row.id),
      ...rows.introductions.map((row) => row.id),
    ]
    // What the walk finds before is what it would find afterwards, if it were left.
    expect((await tablesWith(marks)).length).toBeGreaterThan(20)
    expect(await deleteAccount(opened.db, keysInside, room.ayeAye)).toEqual({ ok: true })
    expect(await tablesWith(marks)).toEqual([])
  })

  it('leaves in the log that somebody looked at somebody, and no way back to whom', async () => {
    await deleteAccount(opened.db, keysInside, room.ayeAye)
    expect(await tablesWith([auditSubject(room.ayeAye.id)])).toEqual(['audit_entries'])
    expect(auditSubject(room.ayeAye.id)).not.toContain(room.ayeAye.id)
  })

  it('takes nobody else along', async () => {
    await liveFully(opened.db, room, room.koKo, 'evening')
    const before = await readOwnData(opened.db, room.koKo)
    await deleteAccount(opened.db, keysInside, room.ayeAye)
    expect(await readOwnData(opened.db, room.koKo)).toEqual(before)
  })
})
