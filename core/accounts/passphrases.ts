import { bothReadings } from '@/core/burmese/written-text'
import type { Locale } from '@/core/installation/locales'
import { spellingKey } from './spelling'
import { splitTyped } from './typed-words'
import { partUnspaced } from './unspaced-words'
import type { Chance, WordLists } from './word-lists'

/** 6 words of 4,096 are 72 bits. */
export const PASSPHRASE_WORDS = 6

/** The words' places in the list of their language: what is hashed, so that spelling and encoding do not matter. */
export type PassphraseIndexes = readonly number[]

export function drawPassphrase(lists: WordLists, locale: Locale, chance: Chance): PassphraseIndexes {
  return Array.from({ length: PASSPHRASE_WORDS }, () => chance(lists.passphrase[locale].length))
}

export function passphraseWords(indexes: PassphraseIndexes, lists: WordLists, locale: Locale): string[] {
  return indexes.map((index) => {
    const word = lists.passphrase[locale][index]
    if (word === undefined) throw new Error(`no word ${index} in the list for ${locale}`)
    return word
  })
}

/**
 * Typed words as their places in a list, each word in whatever language it was typed, and on whatever keyboard: in Zawgyi too.
 * Burmese words may follow each other without a space. Null when a word is in no list or there are not exactly six: such a text is nobody's passphrase.
 */
export function passphraseIndexes(typed: string, lists: WordLists): PassphraseIndexes | null {
  // Both are always read, and one is compared: how long it takes tells nothing, and a try is one computation.
  const [likelier, other] = bothReadings(typed).map((text) => sixIndexes(text, lists))
  return likelier ?? other ?? null
}

function sixIndexes(text: string, lists: WordLists): PassphraseIndexes | null {
  const indexes = indexesOf(text, lists)
  if (indexes.length === PASSPHRASE_WORDS && !indexes.includes(-1)) return indexes
  if (indexes.length >= PASSPHRASE_WORDS) return null
  return partUnspaced(wordsIn(text).join(''), PASSPHRASE_WORDS, (word) => indexOf(word, lists))
}

/** What typed words may stand for: the places of each in its list as they stand, and read as Zawgyi; -1 for a word that is in none. */
export function listedIndexes(typed: string, lists: WordLists): number[][] {
  return bothReadings(typed).map((text) => indexesOf(text, lists))
}

function indexesOf(typed: string, lists: WordLists): number[] {
  return wordsIn(typed).map((word) => indexOf(word, lists))
}

/** Pages show the words with their numbers, and people copy those as well. */
function wordsIn(typed: string): string[] {
  return splitTyped(typed).filter((word) => !/^\d+$/.test(word))
}

function indexOf(word: string, lists: WordLists): number {
  const key = spellingKey(word)
  for (const list of Object.values(lists.passphrase)) {
    const index = indexesByKey(list).get(key)
    if (index !== undefined) return index
  }
  return -1
}

const known = new WeakMap<readonly string[], Map<string, number>>()

function indexesByKey(list: readonly string[]): Map<string, number> {
  const made = known.get(list) ?? new Map(list.map((word, index) => [spellingKey(word), index]))
  known.set(list, made)
  return made
}
