import { type SearchedText, searchedTexts } from '@/core/burmese/written-text'
import { otherWords } from './other-words'
import { MOST_TERM_LETTERS, pairsIn, termsIn, tokensIn } from './terms'

/** Longer than any question that somebody types on a phone; the rest is not read. */
export const MOST_LETTERS = 120

/** One way to understand a query. */
export type QueryForm = {
  /** What an entry that fits holds. */
  terms: string[]
  /** Of which two syllables a term is. */
  pairs: ReadonlyMap<string, readonly [string, string]>
  /** The same for other words of what it says. */
  others: string[]
  /** Pieces of the query that a typing error may have changed, so that they stand in no text. */
  pieces: string[]
  /** How likely it is that this way is meant. */
  likelihood: number
}

/** Short pieces become other words by a single letter. */
const FEWEST_LETTERS = 3
/** A letter that is missing or too much may join syllables or part one. */
const SYLLABLES_TOGETHER = 3

/** English words that stand in every question; Burmese has endings for them, which weigh little by themselves. */
const LITTLE_WORDS = new Set(
  'a an and are at be can did do does for from have how i if in is it me my not of on or should so that the there this to was we what when where which who why will with you your'.split(
    ' ',
  ),
)

/** What a query may mean: Unicode, or Zawgyi where that cannot be ruled out. What our texts have another word for is looked for with that too. */
export function readQuery(typed: string): QueryForm[] {
  return searchedTexts(typed.slice(0, MOST_LETTERS)).map(readForm)
}

function readForm({ text, likelihood }: SearchedText): QueryForm {
  const all = distinct(termsIn(text))
  const telling = all.filter((term) => !LITTLE_WORDS.has(term))
  const terms = telling.length > 0 ? telling : all
  const others = distinct(otherWords(text).flatMap(termsIn)).filter((term) => !terms.includes(term))
  return { terms, pairs: pairsIn(text), others, pieces: distinct(piecesOf(text)), likelihood }
}

function distinct(terms: readonly string[]): string[] {
  return [...new Set(terms)].filter((term) => term.length <= MOST_TERM_LETTERS)
}

function piecesOf(text: string): string[] {
  const tokens = tokensIn(text)
  const pieces = tokens.flatMap((token, place) => {
    if (!token.isSyllable) return [token.term]
    return Array.from({ length: SYLLABLES_TOGETHER }, (_, more) => tokens.slice(place, place + more + 1))
      .filter((run, more) => run.length === more + 1 && run.every((each, index) => each.isSyllable && (index === 0 || each.joins)))
      .map((run) => run.map((each) => each.term).join(''))
  })
  return pieces.filter((piece) => piece.length >= FEWEST_LETTERS)
}
