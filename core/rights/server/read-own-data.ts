import { getTableColumns } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { dayOf } from '@/core/installation/days'
import type { Actor } from '@/core/jobs/actor'
import type { Database } from '@/db/client'
import { withinOrganisation } from '@/db/scope'
import { countLooks, type LooksOfADay } from './count-looks'
import { countStaffWork, type StaffWork } from './count-staff-work'
import { isOwn, OWN_TABLES, type OwnPart, type OwnRow } from './own-tables'

/** Everything that is held of a person: their rows table by table, who looked, and for staff how much work is theirs. */
export type OwnData = { rows: { [Part in OwnPart]: OwnRow<Part>[] }; looks: LooksOfADay[]; work: StaffWork }

type AnyTable = { table: PgTable; marks: (typeof OWN_TABLES)[OwnPart]['marks']; shown: readonly string[] }

/** Reads everything at one moment. The person reads themselves: nobody else can be named. */
export async function readOwnData(db: Database, me: Actor): Promise<OwnData> {
  return withinOrganisation(db, me.organisationId, async (tx) => {
    const parts = Object.entries(OWN_TABLES) as [OwnPart, AnyTable][]
    const [rows, looks, work] = await Promise.all([
      Promise.all(parts.map(async ([part, own]) => [part, await readPart(tx, own, me.id)])),
      countLooks(tx, me),
      countStaffWork(tx, me),
    ])
    return { rows: Object.fromEntries(rows) as OwnData['rows'], looks, work }
  })
}

async function readPart(tx: Database, own: AnyTable, me: string): Promise<Record<string, unknown>[]> {
  const columns: Record<string, PgColumn> = getTableColumns(own.table)
  // A table of secrets has no column to show, and still has rows to count.
  const names = own.shown.length > 0 ? own.shown : Object.keys(columns).slice(0, 1)
  const selected = Object.fromEntries(names.flatMap((name) => (columns[name] ? [[name, columns[name]]] : [])))
  const rows: Record<string, unknown>[] = await tx
    .select(selected)
    .from(own.table)
    .where(isOwn(tx, own, me))
    // In the order in which it happened, where the table knows it.
    .orderBy(...(columns['seq'] ? [columns['seq']] : []))
  return rows.map((row) => Object.fromEntries(own.shown.map((name) => [name, row[name] instanceof Date ? dayOf(row[name]) : row[name]])))
}
