import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countsOf } from '@/core/reports/cross-table'
import { FEWEST, suppress } from '@/core/reports/suppress'

const ROWS = ['a', 'b']
const COLUMNS = ['x', 'y']

it('whoever knows the rules and tries every table there could be cannot work out a single count, nor a sum, nor how one month differs from the last', () => {
  const MOST = 22
  // Of all tables that are told alike: the least and the most that each count is in any of them.
  const seen = new Map<string, { least: number[]; most: number[]; isWhole: boolean }>()
  for (let code = 0; code < MOST ** 4; code++) {
    const cells = [code % MOST, Math.floor(code / MOST) % MOST, Math.floor(code / MOST ** 2) % MOST, Math.floor(code / MOST ** 3)]
    const { counts, sums } = countsOf({ rows: ROWS, columns: COLUMNS, cells: [cells.slice(0, 2), cells.slice(2)] })
    const told = JSON.stringify([...suppress(counts, sums, FEWEST.inside).values()])
    const values = [...counts.values()]
    const alike = seen.get(told) ?? { least: values, most: values, isWhole: true }
    seen.set(told, {
      least: alike.least.map((value, at) => Math.min(value, values[at] ?? 0)),
      most: alike.most.map((value, at) => Math.max(value, values[at] ?? 0)),
      // Larger tables may be told like it, and are not tried.
      isWhole: alike.isWhole && cells.every((cell) => cell < MOST - 1),
    })
  }
  const whole = [...seen].filter(([, { isWhole }]) => isWhole)
  expect(whole.length).toBeGreaterThan(50)
  // Two months of which each leaves a count open leave open by how many it grew.
  const fixed = whole.filter(([, { least, most }]) => least.some((value, at) => value > 0 && value === most[at]))
  expect(fixed.slice(0, 5)).toEqual([])
})

type Cells = readonly (readonly number[])[]

function countTable(cells: Cells) {
  const rows = cells.map((_, row) => `row ${row}`)
  const columns = (cells[0] ?? []).map((_, column) => `column ${column}`)
  return countsOf({ rows, columns, cells })
}

function tellTable(cells: Cells): string {
  const { counts, sums } = countTable(cells)
  return JSON.stringify([...suppress(counts, sums, FEWEST.inside)])
}

type Move = [row: number, column: number, by: number]

function changed(cells: Cells, moves: readonly Move[]): Cells {
  return cells.map((line, r) => line.map((one, c) => one + moves.reduce((sum, [row, column, by]) => sum + (row === r && column === c ? by : 0), 0)))
}

function placesOf(cells: Cells): [row: number, column: number][] {
  return cells.flatMap((line, row) => line.map((_, column): [number, number] => [row, column]))
}

/**
 * Ways to change the cell at `row`, `column` by one or two and to hide it in others: alone, in any two, or along a path of rows and columns.
 * A search among neighbours: it finds that a count is open, and cannot show that one is not.
 */
function* changesAround(cells: Cells, row: number, column: number): Generator<Cells> {
  const others = placesOf(cells).filter(([r, c]) => r !== row || c !== column)
  const steps = [1, -1, 2, -2]
  for (const by of steps) yield changed(cells, [[row, column, by]])
  for (const by of steps)
    for (const [r, c] of others) {
      yield changed(cells, [
        [row, column, by],
        [r, c, -by],
      ])
      for (const [r2, c2] of others) {
        yield changed(cells, [
          [row, column, by],
          [row, c, -by],
          [r, c, by],
          [r, c2, -by],
        ])
        yield changed(cells, [
          [row, column, by],
          [r, column, -by],
          [r, c, by],
          [r2, c, -by],
        ])
      }
    }
  for (const by of steps)
    for (const one of others)
      for (const other of others)
        for (const [first, second] of [
          [1, 1],
          [1, -1],
          [-1, -1],
        ] as const)
          if (one !== other)
            yield changed(cells, [
              [row, column, by],
              [...one, first],
              [...other, second],
            ])
}

const isTable = (cells: Cells) => cells.every((line) => line.every((one) => one >= 0))

/** Any count, and above all those at which a rounded one or a hidden one is at its end. */
const count = fc.oneof(fc.nat({ max: 40 }), fc.constantFrom(0, 1, 8, 9, 10, 12, 13, 17, 18, 22))

const table = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) => fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }))

it('for a count from 1 to 9 in any table there is another table that is told alike', () => {
  const property = fc.property(table, (cells) =>
    eachSmall(cells, (row, column) => {
      const told = tellTable(cells)
      for (const other of changesAround(cells, row, column)) if (isTable(other) && tellTable(other) === told) return true
      return false
    }),
  )
  fc.assert(property, { numRuns: 400, seed: 20_261_121 })
})

const grown = table.chain((cells) =>
  fc
    .array(fc.nat({ max: 6 }), { minLength: cells.flat().length, maxLength: cells.flat().length })
    .map((more): [Cells, Cells] => [cells, cells.map((line, r) => line.map((one, c) => one + (more[r * line.length + c] ?? 0)))]),
)

it('two months of counts that only grow say no more than one', () => {
  const property = fc.property(grown, ([before, after]) => {
    const told = [tellTable(before), tellTable(after)]
    const isAlike = (first: Cells, second: Cells) =>
      isTable(first) &&
      first.every((line, r) => line.every((one, c) => one <= (second[r]?.[c] ?? 0))) &&
      tellTable(first) === told[0] &&
      tellTable(second) === told[1]
    return eachSmall(before, (row, column) => {
      // The later month may stay as it was, or change in the same way.
      for (const [first, second] of pairs(before, after, row, column)) if (isAlike(first, after) || isAlike(first, second)) return true
      return false
    })
  })
  fc.assert(property, { numRuns: 400, seed: 20_261_121 })
})

it('of no count and no sum they say by how many from 1 to 9 it grew', () => {
  const property = fc.property(grown, ([before, after]) => {
    const told = [tellTable(before), tellTable(after)]
    const growth = growthOf(before, after)
    const open = new Set([...growth.keys()].filter((name) => (growth.get(name) ?? 0) >= 1 && (growth.get(name) ?? 0) <= 9))
    for (const [first, second] of otherMonths(before, after)) {
      if (open.size === 0) return true
      const other = growthOf(first, second)
      if (![...open].some((name) => other.get(name) !== growth.get(name))) continue
      if (!isTable(first) || !isTable(second) || tellTable(first) !== told[0] || tellTable(second) !== told[1]) continue
      if (first.some((line, r) => line.some((one, c) => one > (second[r]?.[c] ?? 0)))) continue
      for (const name of open) if (other.get(name) !== growth.get(name)) open.delete(name)
    }
    return open.size === 0
  })
  fc.assert(property, { numRuns: 150, seed: 20_261_128 })
})

function growthOf(before: Cells, after: Cells): Map<string, number> {
  const first = countTable(before).counts
  return new Map([...countTable(after).counts].map(([name, one]) => [name, one - (first.get(name) ?? 0)]))
}

/** One of the two months changed a little: first each cell alone. */
function* otherMonths(before: Cells, after: Cells): Generator<[Cells, Cells]> {
  for (const [row, column] of placesOf(before))
    for (const by of [1, -1, 2, -2]) {
      yield [before, changed(after, [[row, column, by]])]
      yield [changed(before, [[row, column, by]]), after]
    }
  for (const [row, column] of placesOf(before)) {
    for (const second of changesAround(after, row, column)) yield [before, second]
    for (const first of changesAround(before, row, column)) yield [first, after]
  }
}

/** The same change made to both months. */
function* pairs(before: Cells, after: Cells, row: number, column: number): Generator<[Cells, Cells]> {
  const seconds = changesAround(after, row, column)
  for (const first of changesAround(before, row, column)) yield [first, (seconds.next().value as Cells | undefined) ?? after]
}

function eachSmall(cells: Cells, isOpen: (row: number, column: number) => boolean): boolean {
  return cells.every((line, row) => line.every((one, column) => one < 1 || one > 9 || isOpen(row, column)))
}
