import { splitSyllables } from '@/core/burmese/syllables'

/** No listed word has more syllables. */
const LONGEST = 4

/**
 * Burmese is written without spaces, and people type it so. Parts a run of letters into `count` words that `indexOf`
 * knows (-1: not), and gives their indexes; null when there is no way or more than one.
 */
export function partUnspaced(letters: string, count: number, indexOf: (word: string) => number): number[] | null {
  const syllables = splitSyllables(letters)
  if (syllables.length > count * LONGEST) return null
  const ways = waysFrom(syllables, count, indexOf)
  return ways.length === 1 && ways[0] ? ways[0] : null
}

/** The ways to part the syllables, two at most: a second one already makes the text ambiguous. */
function waysFrom(syllables: string[], count: number, indexOf: (word: string) => number): number[][] {
  if (count === 0) return syllables.length === 0 ? [[]] : []
  if (syllables.length < count || syllables.length > count * LONGEST) return []
  const ways: number[][] = []
  for (let length = 1; length <= LONGEST && ways.length < 2; length++) {
    const index = length > syllables.length ? -1 : indexOf(syllables.slice(0, length).join(''))
    if (index !== -1) ways.push(...waysFrom(syllables.slice(length), count - 1, indexOf).map((rest) => [index, ...rest]))
  }
  return ways.slice(0, 2)
}
