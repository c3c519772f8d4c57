/**
 * Counts of people as they may be told: nothing under the limit, nothing that can be worked out from the rest, and all
 * of it rounded; a sum is told as the sum of what is told of its parts. After the cell suppression of official statistics (A. Hundepool and others, *Statistical Disclosure
 * Control*, Wiley 2012, chapter 4); that no count from 1 to 9 can be worked out is shown by trying, in the tests.
 */

/** The fewest people that a number inside the organisation, or one that leaves it, may be about. */
export const FEWEST = { inside: 10, outside: 20 } as const

const ROUNDED_TO = 5

/** One count that is the sum of others. */
export type Sum = { whole: string; parts: readonly string[] }

/** A count as it may be told; null: too few, or hidden so that another one cannot be worked out. */
export type Told = ReadonlyMap<string, number | null>

/** `counts` are people by the name of the count; `sums` name every count that is the sum of others. */
export function suppress(counts: ReadonlyMap<string, number>, sums: readonly Sum[], fewest: number): Told {
  const hidden = new Set([...counts].filter(([, count]) => count < fewest).map(([name]) => name))
  // What is hidden alone in a sum is the difference of the others: hide a second one, until none is alone.
  for (let lonely = findLonely(sums, hidden); lonely; lonely = findLonely(sums, hidden)) hidden.add(companionOf(lonely, counts, hidden))
  const told = (name: string): number => {
    const parts = sums.find(({ whole }) => whole === name)?.parts
    if (!parts) return rounded(counts.get(name) ?? 0)
    // Rounded by itself, a whole would narrow down its parts: four counts told as 10 and their sum as 50 are 12 each, and
    // a month later it would be known of each by how many it grew.
    const silent = parts.filter((part) => hidden.has(part)).map((part) => counts.get(part) ?? 0)
    return rounded(sumOf(silent)) + sumOf(parts.filter((part) => !hidden.has(part)).map(told))
  }
  return new Map([...counts.keys()].map((name) => [name, hidden.has(name) ? null : told(name)]))
}

function rounded(count: number): number {
  return Math.round(count / ROUNDED_TO) * ROUNDED_TO
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

function findLonely(sums: readonly Sum[], hidden: ReadonlySet<string>): Sum | undefined {
  return sums.find(({ whole, parts }) => [whole, ...parts].filter((name) => hidden.has(name)).length === 1)
}

/** The smallest part that is still shown; the whole when there is none. */
function companionOf({ whole, parts }: Sum, counts: ReadonlyMap<string, number>, hidden: ReadonlySet<string>): string {
  const shown = parts.filter((name) => !hidden.has(name)).sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
  return shown[0] ?? whole
}
