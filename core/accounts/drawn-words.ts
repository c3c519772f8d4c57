import { z } from 'zod'
import { LOCALES } from '@/core/installation/locales'
import { openSealed, sealText } from '@/core/installation/sealing'
import { listedIndexes } from './passphrases'
import type { WordLists } from './word-lists'

/** Six words that were drawn for somebody stand only in the page that they look at, sealed: nothing is stored before they are on paper. */
const DrawnWordsSchema = z.object({
  /** What they were drawn for, as a hash: the code of an invitation or of a recovery, or a session with the words it had. */
  basis: z.string(),
  locale: z.enum(LOCALES),
  handle: z.string(),
  indexes: z.array(z.number().int()),
  /** The places, from 0, of the two words to be typed back. */
  asked: z.tuple([z.number().int(), z.number().int()]),
  /** Milliseconds since 1970. */
  expiresAt: z.number(),
})

export type DrawnWords = z.infer<typeof DrawnWordsSchema>

export const DRAWN_MS = 30 * 60_000

export function sealDrawnWords(key: Buffer, drawn: DrawnWords): string {
  return sealText(key, JSON.stringify(drawn))
}

/** The words that were sealed, or null when they are forged, drawn for another purpose, or more than 30 minutes old. */
export function openDrawnWords(key: Buffer, sealed: string, now: Date): DrawnWords | null {
  const text = openSealed(key, sealed)
  if (text === null) return null
  const drawn = DrawnWordsSchema.parse(JSON.parse(text))
  return now.getTime() < drawn.expiresAt ? drawn : null
}

/** Whether each of the two words that were typed back is another than the one on the page. */
export function findWrongWords({ asked, indexes }: DrawnWords, typed: readonly [string, string], lists: WordLists): readonly [boolean, boolean] {
  // One word is too short to tell in which font it was typed: it is right if it is right in either.
  const isWrong = (which: 0 | 1) => {
    const meant = indexes[asked[which]]
    return !listedIndexes(typed[which], lists).some(([index, ...more]) => more.length === 0 && index !== undefined && index === meant)
  }
  return [isWrong(0), isWrong(1)]
}
