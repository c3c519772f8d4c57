import { countSyllables } from '@/core/burmese/syllables'
import type { Locale } from '@/core/installation/locales'
import { type Lesson, textsOf } from '@/core/lessons/lesson-tree'
import type { ContentFault } from './content-fault'

/** 1 for everyone, 2 for people who read much. */
export type Reading = 1 | 2

/** The longest sentence, in words or syllables, by how plain a course reads. */
const LONGEST: Record<Reading, Record<Locale, number>> = { 1: { en: 20, my: 40 }, 2: { en: 26, my: 52 } }

const ENDS: Record<Locale, RegExp> = { en: /(?<=[.!?:])["')]*\s+/, my: /။/ }

const LENGTH: Record<Locale, { unit: string; count: (text: string) => number }> = {
  en: { unit: 'words', count: (text) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length },
  my: { unit: 'syllables', count: countSyllables },
}

/** Every sentence that a tired reader would have to begin again. */
export function checkSentences(lesson: Lesson, locale: Locale, reading: Reading): Omit<ContentFault, 'file'>[] {
  const most = LONGEST[reading][locale]
  const { unit, count } = LENGTH[locale]
  return lesson.blocks.flatMap((block) =>
    textsOf(block)
      .flatMap((text) => text.split(ENDS[locale]))
      .filter((sentence) => count(sentence) > most)
      .map((sentence) => ({
        line: block.line,
        message: `A sentence has ${count(sentence)} ${unit}; ${most} are the most: "${sentence.trim().slice(0, 40)}…". Make two of it.`,
      })),
  )
}
