import { bothReadings } from '@/core/burmese/written-text'
import type { Locale } from '@/core/installation/locales'
import { spellingKey } from './spelling'
import { splitTyped } from './typed-words'
import { type Chance, pick, type WordLists } from './word-lists'

const BURMESE = /[\u1000-\u109F]/

/** A harmless made-up name: `calm-mango-482`, in the learner's language and digits. */
export function drawHandle(lists: WordLists, locale: Locale, chance: Chance): string {
  const { describing, things } = lists.handles[locale]
  return inOwnDigits(`${pick(describing, chance)}-${pick(things, chance)}-${100 + chance(900)}`)
}

/**
 * A typed handle in the form in which it is stored: any way of parting it, either kind of digits, Zawgyi understood,
 * and the spelling of the lists for words that people confuse.
 */
export function canonicalHandle(typed: string, lists: WordLists): string {
  const readings = bothReadings(typed).map(partsOf)
  const listed = readings.map((parts) => parts.map((part) => listedSpelling(part, lists)))
  const known = listed.find((words) => !words.includes(null))
  const words = known ?? readings[0]?.map((part, place) => listed[0]?.[place] ?? part) ?? []
  return inOwnDigits(words.join('-'))
}

function partsOf(text: string): string[] {
  return splitTyped(text).flatMap((word) => word.split(/(?<=\D)(?=\d+$)/))
}

function inOwnDigits(handle: string): string {
  return BURMESE.test(handle) ? handle.replace(/\d/g, (digit) => String.fromCharCode(0x1040 + Number(digit))) : handle
}

/** The listed word that a typed one stands for, digits as they are, null for a word in no list. */
function listedSpelling(word: string, lists: WordLists): string | null {
  if (/^\d+$/.test(word)) return word
  const key = spellingKey(word)
  for (const { describing, things } of Object.values(lists.handles)) {
    const listed = spellings(describing).get(key) ?? spellings(things).get(key)
    if (listed !== undefined) return listed
  }
  return null
}

const known = new WeakMap<readonly string[], Map<string, string>>()

function spellings(list: readonly string[]): Map<string, string> {
  const made = known.get(list) ?? new Map(list.map((word) => [spellingKey(word), word]))
  known.set(list, made)
  return made
}
