import { fromZawgyi } from '@/core/burmese/zawgyi'
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
 * Typed words as their places in a list, each word in whatever language it was typed.
 * Burmese words may follow each other without a space. Null when a word is in no list or there are not exactly six: such a text is nobody's passphrase.
 */
export function passphraseIndexes(typed: string, lists: WordLists): PassphraseIndexes | null {
  const indexes = listedIndexes(typed, lists)
  if (indexes.length === PASSPHRASE_WORDS && !indexes.includes(-1)) return indexes
  if (indexes.length >= PASSPHRASE_WORDS) return null
  return partUnspaced(wordsIn(fromZawgyi(typed)).join(''), PASSPHRASE_WORDS, (word) => indexOf(word, lists))
}

/** The place of each typed word in its list; -1 for a word that is in none. Text in Zawgyi is understood. */
export function listedIndexes(typed: string, lists: WordLists): number[] {
  const indexes = indexesOf(typed, lists)
  // Detection errs on short texts, so what can be found as it stands is taken as it stands.
  return indexes.includes(-1) ? indexesOf(fromZawgyi(typed), lists) : indexes
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
