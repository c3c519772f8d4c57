import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cellName, countsOf } from '@/core/reports/cross-table'
import { FEWEST, suppress } from '@/core/reports/suppress'

const ROWS = ['a', 'b']
const COLUMNS = ['x', 'y']
const NAMES = ROWS.flatMap((row) => COLUMNS.map((column) => cellName(row, column)))

function tell(cells: readonly number[]) {
  const { counts, sums } = countsOf({ rows: ROWS, columns: COLUMNS, cells: [cells.slice(0, 2), cells.slice(2)] })
  return suppress(counts, sums, FEWEST.inside)
}

it('whoever knows the rules and tries every table there could be cannot work out a count from 1 to 9', () => {
  const MOST = 22
  // Of all tables that are told alike: which values each cell takes.
  const seen = new Map<string, Set<number>[]>()
  const tables: [string, number[]][] = []
  for (let code = 0; code < MOST ** 4; code++) {
    const cells = [code % MOST, Math.floor(code / MOST) % MOST, Math.floor(code / MOST ** 2) % MOST, Math.floor(code / MOST ** 3)]
    const told = JSON.stringify([...tell(cells).values()])
    const values = seen.get(told) ?? NAMES.map(() => new Set<number>())
    cells.forEach((cell, at) => values[at]?.add(cell))
    seen.set(told, values)
    tables.push([told, cells])
  }
  const fixed = tables.filter(([told, cells]) => cells.some((cell, at) => cell > 0 && cell < 10 && seen.get(told)?.[at]?.size === 1))
  expect(fixed.slice(0, 5)).toEqual([])
})

type Cells = readonly (readonly number[])[]

function tellTable(cells: Cells): string {
  const rows = cells.map((_, row) => `row ${row}`)
  const columns = (cells[0] ?? []).map((_, column) => `column ${column}`)
  const { counts, sums } = countsOf({ rows, columns, cells })
  return JSON.stringify([...suppress(counts, sums, FEWEST.inside)])
}

/** Ways to change the cell at `row`, `column` by one or two and to hide it in others: alone, in its row, in its column, in a rectangle. */
function* changesAround(cells: Cells, row: number, column: number): Generator<Cells> {
  const change = (...moves: [row: number, column: number, by: number][]) =>
    cells.map((line, r) => line.map((count, c) => count + moves.reduce((sum, [mr, mc, by]) => sum + (mr === r && mc === c ? by : 0), 0)))
  for (const by of [1, -1, 2, -2]) {
    yield change([row, column, by])
    for (let c = 0; c < (cells[0]?.length ?? 0); c++) {
      if (c !== column) yield change([row, column, by], [row, c, -by])
      for (let r = 0; r < cells.length; r++) {
        if (r !== row && c === 0) yield change([row, column, by], [r, column, -by])
        if (r !== row && c !== column) yield change([row, column, by], [row, c, -by], [r, column, -by], [r, c, by])
      }
    }
  }
}

const isTable = (cells: Cells) => cells.every((line) => line.every((count) => count >= 0))

const table = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat({ max: 40 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  )

it('for a count from 1 to 9 in any table there is another table that is told alike', () => {
  const property = fc.property(table, (cells) =>
    eachSmall(cells, (row, column) => {
      const told = tellTable(cells)
      return [...changesAround(cells, row, column)].some((other) => isTable(other) && tellTable(other) === told)
    }),
  )
  fc.assert(property, { numRuns: 400, seed: 20_261_121 })
})

it('two months of counts that only grow say no more than one', () => {
  const grown = table.chain((cells) =>
    fc
      .array(fc.nat({ max: 6 }), { minLength: cells.flat().length, maxLength: cells.flat().length })
      .map((more): [Cells, Cells] => [cells, cells.map((line, r) => line.map((count, c) => count + (more[r * line.length + c] ?? 0)))]),
  )
  const property = fc.property(grown, ([before, after]) => {
    const told = [tellTable(before), tellTable(after)]
    const isAlike = (first: Cells, second: Cells) =>
      isTable(first) &&
      first.every((line, r) => line.every((count, c) => count <= (second[r]?.[c] ?? 0))) &&
      tellTable(first) === told[0] &&
      tellTable(second) === told[1]
    return eachSmall(before, (row, column) => {
      const firsts = [...changesAround(before, row, column)]
      // The later month may stay as it was, or change in the same way.
      return firsts.some((first) => isAlike(first, after)) || pairs(before, after, row, column).some(([first, second]) => isAlike(first, second))
    })
  })
  fc.assert(property, { numRuns: 400, seed: 20_261_121 })
})

/** The same change made to both months. */
function pairs(before: Cells, after: Cells, row: number, column: number): [Cells, Cells][] {
  const seconds = [...changesAround(after, row, column)]
  return [...changesAround(before, row, column)].map((first, index) => [first, seconds[index] ?? after])
}

function eachSmall(cells: Cells, isOpen: (row: number, column: number) => boolean): boolean {
  return cells.every((line, row) => line.every((count, column) => count < 1 || count > 9 || isOpen(row, column)))
}
