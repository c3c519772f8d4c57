import { getTableName, is, SQL } from 'drizzle-orm'
import { getTableConfig, type PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { expect, it } from 'vitest'
import * as schema from '@/db/schema'

const tables = Object.values<unknown>(schema).flatMap((value) => (is(value, PgTable) ? [value] : []))

/** The columns by which rows of a table are found without reading all of it. An index over some rows only finds some. */
function findableBy(table: PgTable): Set<string> {
  const { columns, indexes, primaryKeys, uniqueConstraints } = getTableConfig(table)
  const whole = indexes.filter(({ config }) => !config.where).flatMap(({ config }) => config.columns.slice(0, 1))
  const firsts = [...primaryKeys, ...uniqueConstraints].flatMap((key) => key.columns.slice(0, 1))
  const alone = columns.filter((column) => column.primary || column.isUnique)
  return new Set([...firsts, ...alone, ...whole.filter((column) => !is(column, SQL))].map((column) => (column as PgColumn).name))
}

/** The references to people, and to whatever goes with a person: a deletion looks for the rows of each, whoever is deleted. */
function referencesFollowed(): { table: PgTable; column: string }[] {
  const gone = new Set<PgTable>([schema.people])
  const followed = new Map<string, { table: PgTable; column: string }>()
  for (let size = -1; size !== followed.size;) {
    size = followed.size
    for (const table of tables) {
      for (const key of getTableConfig(table).foreignKeys) {
        const { columns, foreignTable } = key.reference()
        if (!gone.has(foreignTable)) continue
        if (key.onDelete === 'cascade') gone.add(table)
        for (const { name } of columns) followed.set(`${getTableName(table)}.${name}`, { table, column: name })
      }
    }
  }
  return [...followed.values()]
}

it('whoever deletes the account waits for no search through a whole table', () => {
  const followed = referencesFollowed()
  expect(followed.length).toBeGreaterThan(30)
  const searched = followed.filter(({ table, column }) => !findableBy(table).has(column))
  expect(searched.map(({ table, column }) => `${getTableName(table)}.${column}`)).toEqual([])
})
