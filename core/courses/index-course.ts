import { LOCALES } from '@/core/installation/locales'
import { plainText, textsOf } from '@/core/lessons/lesson-tree'
import type { PublicEntry } from '@/core/search/entry'
import type { CheckedCourse } from './check-course'

/** What a reader may find of a course: the course itself and each lesson, in every language. Nothing of the assessment. */
export function entriesOf({ course, file, lessons, asked }: CheckedCourse): PublicEntry[] {
  return LOCALES.flatMap((locale) => [
    {
      kind: 'course' as const,
      address: `courses/${course}`,
      locale,
      title: file.title[locale],
      headings: [file.summary[locale], ...file.outcomes.map((outcome) => outcome[locale])],
      texts: [],
      asked: asked?.course[locale] ?? [],
      context: '',
    },
    ...lessons.map(({ lesson, texts: { [locale]: text } }) => ({
      kind: 'lesson' as const,
      address: `courses/${course}/${lesson}`,
      locale,
      title: text.title,
      headings: text.blocks.flatMap((block) => (block.kind === 'heading' ? [plainText(block.children)] : [])),
      texts: text.blocks.flatMap((block) => (block.kind === 'heading' ? [] : textsOf(block))),
      asked: asked?.lessons[lesson]?.[locale] ?? [],
      context: file.title[locale],
    })),
  ])
}
