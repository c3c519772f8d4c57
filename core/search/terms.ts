import { splitSyllables } from '@/core/burmese/syllables'
import { latinDigits } from '@/core/burmese/digits'
import { stem } from './stem'

/** A piece of a text that is looked for as one: a Burmese syllable or a word of another script, and where it stands. */
export type Token = { term: string; start: number; end: number; isSyllable: boolean; /** Nothing but a space stands before it. */ joins: boolean }

/** Longer words are addresses and the like. */
export const MOST_TERM_LETTERS = 40

/** Burmese letters; a word of another script; anything else, which parts what stands beside it. */
const PIECES = /([\u1000-\u103F\u104C-\u104F]+)|((?:(?![\u1000-\u109F])[\p{L}\p{M}\p{N}])+(?:['’](?:(?![\u1000-\u109F])[\p{L}\p{M}\p{N}])+)*)|[^\s]/gu

/** The tokens of a text in their order. Expects normal form. */
export function tokensIn(text: string): Token[] {
  const tokens: Token[] = []
  let joins = false
  // A digit stays one letter, so that every place stays where it was.
  for (const piece of latinDigits(text).matchAll(PIECES)) {
    const [all, burmese, word] = piece
    let start = piece.index
    if (burmese === undefined && word === undefined) joins = false
    for (const syllable of burmese === undefined ? [] : splitSyllables(burmese)) {
      tokens.push({ term: syllable, start, end: start + syllable.length, isSyllable: true, joins })
      start += syllable.length
      joins = true
    }
    if (word === undefined) continue
    tokens.push({ term: stem(word), start, end: start + all.length, isSyllable: false, joins: false })
    joins = false
  }
  return tokens
}

/**
 * What a text is found by: its syllables, every two that follow one another, and the stems of its other words. Two
 * syllables are often a word, and Burmese puts no space between words: a space within a phrase changes nothing.
 */
export function termsIn(text: string): string[] {
  const tokens = tokensIn(text)
  return tokens.flatMap((token, place) => {
    const before = beforeIn(tokens, place)
    return before ? [token.term, before + token.term] : [token.term]
  })
}

/** Every two syllables that are a term together, and which two. */
export function pairsIn(text: string): Map<string, [string, string]> {
  const tokens = tokensIn(text)
  return new Map(
    tokens.flatMap(({ term }, place): [string, [string, string]][] => {
      const before = beforeIn(tokens, place)
      return before ? [[before + term, [before, term]]] : []
    }),
  )
}

/** The syllable that makes a pair with the one at a place. */
function beforeIn(tokens: readonly Token[], place: number): string | undefined {
  const before = tokens[place - 1]
  return tokens[place]?.joins && before?.isSyllable ? before.term : undefined
}
