/**
 * Where a syllable starts: a consonant that is not killed by asat, not stacked under another and carries no stack
 * itself, or a letter that stands for a whole syllable.
 */
const START = '(?<!\\u1039)[\\u1000-\\u1021\\u103F](?!\\u1037?\\u103A|\\u1039)|[\\u1023-\\u102A\\u104C-\\u104F]'

const STARTS = new RegExp(START, 'g')
const BREAKS = new RegExp(`(?=${START})`, 'g')

/** A run of Burmese letters and marks, without digits and punctuation. */
const LETTERS = /[\u1000-\u103F\u104C-\u104F]+/g

export function countSyllables(text: string): number {
  return text.match(STARTS)?.length ?? 0
}

/** The syllables of a text in their order. What is not Burmese letters is left out. Expects normal form. */
export function splitSyllables(text: string): string[] {
  return (text.match(LETTERS) ?? []).flatMap((run) => run.split(BREAKS))
}
