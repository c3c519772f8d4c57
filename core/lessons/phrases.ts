import { TextSchema } from '@/core/installation/text-schema'
import { Slug } from '@/core/quizzes/items'
import { z } from 'zod'
import type { ShownRecording } from './recording'

/** Languages that courses teach, with the letters that a phrase in each of them has. */
export const TAUGHT = { th: /\p{Script=Thai}/u, en: /\p{Script=Latin}/u } as const

export type Taught = keyof typeof TAUGHT

const line = {
  id: Slug,
  /** As it is written in the language that is learned. */
  text: z.string().trim().min(1).max(120),
  /** How it sounds, in Burmese letters. */
  sound: z.string().trim().min(1).max(160),
  /** How it sounds, in Latin letters; only where that helps. */
  latin: z.string().trim().min(1).max(160).optional(),
  meaning: TextSchema,
}

const PhraseListSchema = z.discriminatedUnion('kind', [
  z.strictObject({ id: Slug, kind: z.literal('phrases'), lines: z.array(z.strictObject(line)).min(3).max(16) }),
  z.strictObject({
    id: Slug,
    kind: z.literal('dialogue'),
    speakers: z
      .array(z.strictObject({ id: Slug, name: TextSchema }))
      .min(2)
      .max(4),
    lines: z
      .array(z.strictObject({ ...line, speaker: Slug }))
      .min(3)
      .max(16),
  }),
])

/** `phrases.yaml`: what a lesson of a language teaches to say, once for every language of the reader. */
export const PhraseFileSchema = z.strictObject({ language: z.enum(['th', 'en']), lists: z.array(PhraseListSchema).min(1).max(6) })

export type PhraseFile = z.infer<typeof PhraseFileSchema>
export type PhraseList = PhraseFile['lists'][number]

/** A list with the language that its phrases are in and what is recorded of them, by the id of the line, as a lesson shows it. */
export type ShownPhrases = { language: Taught; list: PhraseList; recordings: ReadonlyMap<string, ShownRecording> }
