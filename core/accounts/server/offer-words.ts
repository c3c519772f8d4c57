import { randomInt } from 'node:crypto'
import { installationKey } from '@/core/installation/server/installation-key'
import { DRAWN_MS, type DrawnWords, findWrongWords, openDrawnWords, sealDrawnWords } from '../drawn-words'
import { drawPassphrase, PASSPHRASE_WORDS, passphraseWords } from '../passphrases'
import type { Chance, WordLists } from '../word-lists'
import { readWordLists } from './read-word-lists'

/** Words that were drawn for one purpose are good for no other: each has a key of its own. */
export type WordsPurpose = 'join' | 'recovery' | 'newWords'

const KEYS = { join: 'join', recovery: 'recovery', newWords: 'new-words' } as const

/** What the person has to write down, the places (from 0) of the words to type back, and all of it sealed for the next step. */
export type WordsOffer = { handle: string; words: string[]; asked: readonly [number, number]; sealed: string }

export type TakenWords = { ok: true; drawn: DrawnWords } | RefusedWords

export type RefusedWords =
  /** `wrong` says of each asked word whether it was wrong; `offer` is the page to show again. */
  | { ok: false; reason: 'wrong-words'; offer: WordsOffer; wrong: readonly [boolean, boolean] }
  /** Forged or too old. */
  | { ok: false; reason: 'over' }

/** Draws six words for somebody to write down. Stores nothing. */
export function offerWords(
  purpose: WordsPurpose,
  whom: Pick<DrawnWords, 'basis' | 'locale' | 'handle'>,
  now: Date,
  lists: WordLists = readWordLists(),
  chance: Chance = randomInt,
): WordsOffer {
  const indexes = [...drawPassphrase(lists, whom.locale, chance)]
  const drawn = { ...whom, indexes, asked: drawAsked(chance), expiresAt: now.getTime() + DRAWN_MS }
  return offerOf(drawn, sealDrawnWords(installationKey(KEYS[purpose]), drawn), lists)
}

/** Opens the words of a page that was sent back, and compares the two that were typed. */
export function takeWords(
  purpose: WordsPurpose,
  sealed: string,
  typed: readonly [string, string],
  now: Date,
  lists: WordLists = readWordLists(),
): TakenWords {
  const drawn = openDrawnWords(installationKey(KEYS[purpose]), sealed, now)
  if (!drawn) return { ok: false, reason: 'over' }
  const wrong = findWrongWords(drawn, typed, lists)
  if (wrong[0] || wrong[1]) return { ok: false, reason: 'wrong-words', offer: offerOf(drawn, sealed, lists), wrong }
  return { ok: true, drawn }
}

/** The page of words that were not taken for want of a turn, to be shown again; null when it is forged or too old. */
export function reopenWords(purpose: WordsPurpose, sealed: string, now: Date, lists: WordLists = readWordLists()): WordsOffer | null {
  const drawn = openDrawnWords(installationKey(KEYS[purpose]), sealed, now)
  return drawn && offerOf(drawn, sealed, lists)
}

function offerOf({ handle, indexes, locale, asked }: DrawnWords, sealed: string, lists: WordLists): WordsOffer {
  return { handle, words: passphraseWords(indexes, lists, locale), asked, sealed }
}

/** Two different places, in order. */
function drawAsked(chance: Chance): [number, number] {
  const first = chance(PASSPHRASE_WORDS)
  const other = (first + 1 + chance(PASSPHRASE_WORDS - 1)) % PASSPHRASE_WORDS
  return first < other ? [first, other] : [other, first]
}
