import { isOneLetterOff } from './spelling'
import type { QueryForm } from './read-query'

/** A term with how much it tells: the fewer texts have it, the more. */
export type WeightedTerm = { term: string; weight: number }

/** How many of all entries hold a word. */
export type KnownWord = { word: string; entries: number }

/** A word that was perhaps meant counts for less than one that was typed, and so does another word for the same. */
const PERHAPS = 0.8
const OTHER = 0.8
/** So many words that a piece was perhaps meant to be. */
const MOST_NEAR = 3

/** Which words the index knows, with how many of its entries hold each; `all`: how many entries each language has. */
export type Lexicon = { entries: ReadonlyMap<string, number>; all: number }

/** What stands everywhere still tells a little. */
const LEAST = 0.05

function weightOf(entries: number, all: number): number {
  return Math.max(LEAST, Math.log((all + 1) / entries))
}

/** How strongly two syllables that seldom stand together count for less. Found by trying. */
const COHESION = 0.25

/** The terms of a query that stand in some text, each with its weight. */
export function weighTerms({ terms, pairs, others }: QueryForm, lexicon: Lexicon): WeightedTerm[] {
  const weigh = (list: readonly string[], share: number): WeightedTerm[] =>
    list.flatMap((term) => {
      const holding = lexicon.entries.get(term)
      return holding === undefined ? [] : [{ term, weight: share * weightOf(holding, lexicon.all) * cohesionOf(pairs.get(term), holding, lexicon) }]
    })
  return [...weigh(terms, 1), ...weigh(others, OTHER)]
}

/**
 * How much two syllables are a word together, from 0 to 1: Burmese does not part its words, and where one ends beside
 * another two syllables meet by chance. Such a pair is rare, and would tell the most of all if it were not held down.
 */
function cohesionOf(pair: readonly [string, string] | undefined, together: number, { entries }: Lexicon): number {
  if (!pair) return 1
  const rarer = Math.min(...pair.map((syllable) => entries.get(syllable) ?? together))
  return (together / rarer) ** COHESION
}

/** What was typed and stands in no public text, as rare as can be. */
export function weighUnknown({ terms }: QueryForm, { entries, all }: Lexicon): WeightedTerm[] {
  return terms.filter((term) => !entries.has(term)).map((term) => ({ term, weight: weightOf(1, all) }))
}

/** Pieces of a query that stand in no text: a typing error, or something that nobody has written about. */
export function unknownPieces({ pieces }: QueryForm, { entries }: Lexicon): string[] {
  return pieces.filter((piece) => !entries.has(piece))
}

/** The words that were perhaps meant by the unknown pieces of a query. */
export function weighNear(pieces: readonly string[], near: readonly KnownWord[], form: QueryForm, all: number): WeightedTerm[] {
  const typed = new Set([...form.terms, ...form.others])
  const found = pieces.flatMap((piece) =>
    near
      .filter(({ word }) => !typed.has(word) && isOneLetterOff(piece, word))
      .sort((a, b) => b.entries - a.entries)
      .slice(0, MOST_NEAR),
  )
  return [...new Map(found.map(({ word, entries }) => [word, { term: word, weight: PERHAPS * weightOf(entries, all) }])).values()]
}

export function totalWeight(terms: readonly WeightedTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0)
}
