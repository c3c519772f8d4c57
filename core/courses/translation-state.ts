import { createHash } from 'node:crypto'
import type { Locale } from '@/core/installation/locales'
import { type Block, type Lesson, shapeOf, textsOf } from '@/core/lessons/lesson-tree'
import { Slug } from '@/core/quizzes/items'
import { z } from 'zod'

/** English is written first; Burmese is made from it. */
export const SOURCE: Locale = 'en'
export const TARGET: Locale = 'my'

/** How far the translation of one paragraph is. `stale`: the source changed since. */
export const TRANSLATION_STATES = ['missing', 'drafted', 'stale', 'reviewed'] as const

export type TranslationState = (typeof TRANSLATION_STATES)[number]

/** How many paragraphs are in each state. */
export type StateCounts = Record<TranslationState, number>

/** For each paragraph: the source it was made from, the translation, and the key of whoever reviewed both. */
const Entry = z.string().regex(/^[0-9a-f]{8} [0-9a-f]{8}( [a-z0-9-]{2,30})?$/)

/** `translation.yaml`, written by `npm run content -- record`: lesson, paragraph, entry. */
export const TranslationFileSchema = z.strictObject({ lessons: z.record(Slug, z.record(z.string().regex(/^(title|[ps]\d+)$/), Entry)) })

export type TranslationRecord = z.infer<typeof TranslationFileSchema>
type LessonRecord = TranslationRecord['lessons'][string]

/** One paragraph in both languages, by the id that readers' pages give it. */
export type ParagraphPair = { id: string; source: string; target: string }

/** The paragraphs of a lesson, the title first. A paragraph that only the source has gets an empty translation. */
export function pairsOf(texts: Record<Locale, Lesson>): ParagraphPair[] {
  const counts = { s: 0, p: 0 }
  const targets = texts[TARGET].blocks
  const pairs = texts[SOURCE].blocks.map((block, index) => {
    const letter = block.kind === 'heading' ? 's' : 'p'
    const other = targets[index]
    return { id: `${letter}${++counts[letter]}`, source: textOf(block), target: other ? textOf(other) : '' }
  })
  return [{ id: 'title', source: texts[SOURCE].title, target: texts[TARGET].title }, ...pairs]
}

function textOf(block: Block): string {
  const alt = block.kind === 'figure' ? block.alt : ''
  return [shapeOf(block), alt, ...textsOf(block)].join('\n')
}

/** The state of one paragraph. What was changed after its review is drafted again; what nobody recorded is drafted. */
export function stateOf(pair: ParagraphPair, entry: string | undefined): TranslationState {
  if (pair.target === '') return 'missing'
  const [source, target, reviewer] = entry?.split(' ') ?? []
  if (target !== hashOf(pair.target)) return 'drafted'
  if (source !== hashOf(pair.source)) return 'stale'
  return reviewer ? 'reviewed' : 'drafted'
}

/** How many paragraphs of a lesson are in each state. */
export function countStates(pairs: readonly ParagraphPair[], record: LessonRecord | undefined): StateCounts {
  const states = pairs.map((pair) => stateOf(pair, record?.[pair.id]))
  const count = (state: TranslationState) => states.filter((each) => each === state).length
  return { missing: count('missing'), drafted: count('drafted'), stale: count('stale'), reviewed: count('reviewed') }
}

/** The paragraphs of several lessons together; a lesson from before they were counted has none. */
export function sumStates(lessons: readonly (StateCounts | undefined)[]): StateCounts {
  const sum = (state: TranslationState) => lessons.reduce((total, counts) => total + (counts?.[state] ?? 0), 0)
  return { missing: sum('missing'), drafted: sum('drafted'), stale: sum('stale'), reviewed: sum('reviewed') }
}

/** Paragraphs whose translation is not in the record as it stands: somebody wrote without recording. */
export function unrecorded(pairs: readonly ParagraphPair[], record: LessonRecord | undefined): ParagraphPair[] {
  return pairs.filter((pair) => pair.target !== '' && record?.[pair.id]?.split(' ')[1] !== hashOf(pair.target))
}

/**
 * The record of a lesson after writing: a new or changed translation counts as made from today's source. One that stayed
 * while its source changed keeps its entry, and so is stale.
 */
export function recordLesson(pairs: readonly ParagraphPair[], record: LessonRecord | undefined): LessonRecord {
  const isNew = new Set(unrecorded(pairs, record).map((pair) => pair.id))
  return Object.fromEntries(
    pairs.flatMap((pair) => {
      const entry = isNew.has(pair.id) ? `${hashOf(pair.source)} ${hashOf(pair.target)}` : record?.[pair.id]
      return entry && pair.target !== '' ? [[pair.id, entry]] : []
    }),
  )
}

/** The record after somebody read both texts of these paragraphs, `reviewer` being their key. */
export function reviewLesson(pairs: readonly ParagraphPair[], reviewer: string): LessonRecord {
  return Object.fromEntries(
    pairs.flatMap((pair) => (pair.target === '' ? [] : [[pair.id, `${hashOf(pair.source)} ${hashOf(pair.target)} ${reviewer}`]])),
  )
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
