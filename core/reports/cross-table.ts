import type { Sum } from './suppress'

/** A table of counts by two dimensions: `cells[row][column]` people. */
export type CrossTable = { rows: readonly string[]; columns: readonly string[]; cells: readonly (readonly number[])[] }

/** Names of the counts of a table: no dimension's value holds a bar. */
export const TOTAL = 'total'
export const rowName = (row: string) => `${row}|`
export const columnName = (column: string) => `|${column}`
export const cellName = (row: string, column: string) => `${row}|${column}`

/** Every count of the table with its totals, and which are sums of which. */
export function countsOf({ rows, columns, cells }: CrossTable): { counts: Map<string, number>; sums: Sum[] } {
  const counts = new Map<string, number>()
  const at = (row: number, column: number) => cells[row]?.[column] ?? 0
  rows.forEach((row, r) => columns.forEach((column, c) => counts.set(cellName(row, column), at(r, c))))
  rows.forEach((row, r) => counts.set(rowName(row), sumOf(columns.map((_, c) => at(r, c)))))
  columns.forEach((column, c) => counts.set(columnName(column), sumOf(rows.map((_, r) => at(r, c)))))
  counts.set(TOTAL, sumOf(rows.map((row) => counts.get(rowName(row)) ?? 0)))
  const sums = [
    ...rows.map((row) => ({ whole: rowName(row), parts: columns.map((column) => cellName(row, column)) })),
    ...columns.map((column) => ({ whole: columnName(column), parts: rows.map((row) => cellName(row, column)) })),
    { whole: TOTAL, parts: rows.map(rowName) },
    { whole: TOTAL, parts: columns.map(columnName) },
  ]
  return { counts, sums }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
