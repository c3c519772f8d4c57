import { createHash } from 'node:crypto'
import type { Recording } from '@/core/lessons/recording'

/** What a drawing is called: the SHA-256 of its content, so that its address never shows anything else. */
export function pictureHash(svg: string): string {
  return createHash('sha256').update(svg).digest('hex')
}

export function pictureAddress(svg: string): string {
  return `/assets/${pictureHash(svg)}.svg`
}

/**
 * What each recording of a lesson is called in both of its formats, by the id of its line: one hash over all of them, and
 * which of them it is. Digits of a hash cannot be packed, and a lesson names up to fifty: one for each would cost the
 * reader 8 bytes a line.
 */
export function recordingNames(recordings: ReadonlyMap<string, Recording>): Map<string, string> {
  const hash = createHash('sha256')
  for (const { opus, m4a } of recordings.values()) hash.update(opus).update(m4a)
  const all = hash.digest('hex').slice(0, 16)
  return new Map([...recordings.keys()].map((line, index) => [line, `${all}.${index + 1}`]))
}
