import { getTableName, is } from 'drizzle-orm'
import { getTableConfig, type PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { expect, it } from 'vitest'
import { STAFF_WORK } from '@/core/rights/server/count-staff-work'
import { ownColumns } from '@/core/rights/server/own-tables'
import { LOCALES } from '@/core/installation/locales'
import { OWN_TABLES } from '@/core/rights/server/own-tables'
import { wordsFor } from '@/core/words/words'
import * as schema from '@/db/schema'

/** What neither the page nor the file gets from the tables themselves, each with why. */
const EXCEPTIONS: Record<string, string> = {
  'introductions.asked_by': 'says whether the learner or a coordinator began it, not who',
  'audit_entries.subject': 'told as counts by day and action: countLooks finds the rows by the HMAC of the id',
}

/** A column that holds a person's id without saying so by a reference. */
const PERSONAL_NAME = /^(person|learner|actor|trainer|coordinator|administrator|subject|member|author|owner)(_id)?$|_by$/

const tables = Object.values<unknown>(schema).flatMap((value) => (is(value, PgTable) ? [value] : []))

function nameOf(column: PgColumn): string {
  return `${getTableName(column.table)}.${column.name}`
}

function referencesOf(table: PgTable): { column: PgColumn; to: PgTable }[] {
  return getTableConfig(table).foreignKeys.flatMap((key) => {
    const { columns, foreignTable } = key.reference()
    return columns.map((column) => ({ column, to: foreignTable }))
  })
}

const told = new Set([...ownColumns(), ...Object.values(STAFF_WORK)].map(nameOf))
const isTold = (column: PgColumn) => told.has(nameOf(column)) || nameOf(column) in EXCEPTIONS

/** Columns that hold somebody's id, by a reference or by their name. */
function personalColumns(): PgColumn[] {
  return tables.flatMap((table) => {
    const byReference = referencesOf(table).flatMap(({ column, to }) => (to === schema.people ? [column] : []))
    const byName = getTableConfig(table).columns.filter((column) => PERSONAL_NAME.test(column.name))
    return [...new Set([...byReference, ...byName])]
  })
}

/** Tables whose rows hang on somebody's rows, as an answer hangs on an attempt, without naming the person themselves. */
function hangingTables(): PgTable[] {
  const personal = new Set<PgTable>([schema.people, ...personalColumns().map((column) => column.table)])
  const hanging = new Set<PgTable>()
  for (let found = true; found;) {
    const more = tables.filter((table) => !personal.has(table) && referencesOf(table).some(({ to }) => to !== schema.people && personal.has(to)))
    for (const table of more) {
      personal.add(table)
      hanging.add(table)
    }
    found = more.length > 0
  }
  return [...hanging]
}

it('whatever column of the database holds a person is told to that person', () => {
  expect(personalColumns().length).toBeGreaterThan(25)
  expect(
    personalColumns()
      .filter((column) => !isTold(column))
      .map(nameOf),
  ).toEqual([])
})

it('what hangs on the rows of a person is told to that person', () => {
  expect(hangingTables().map((table) => getTableName(table))).toEqual(
    expect.arrayContaining(['attempt_responses', 'attempt_results', 'introduction_stages', 'placements']),
  )
  expect(
    hangingTables()
      .filter((table) => !getTableConfig(table).columns.some(isTold))
      .map((table) => getTableName(table)),
  ).toEqual([])
})

it('no exception outlives its column', () => {
  const names = tables.flatMap((table) => getTableConfig(table).columns.map(nameOf))
  expect(Object.keys(EXCEPTIONS).filter((name) => !names.includes(name))).toEqual([])
})

it('each part of the file is explained in every language', () => {
  for (const locale of LOCALES) {
    expect(Object.keys(wordsFor(locale).rights.data.parts).sort()).toEqual([...Object.keys(OWN_TABLES), 'looks', 'work'].sort())
  }
})
