import { type Locale, LOCALES, type Text } from '@/core/installation/locales'
import type { BoxName } from '@/core/lessons/lesson-tree'
import { renderLesson, type RenderedBlock } from '@/core/lessons/render-lesson'
import type { CheckedCourse, CheckedLesson } from './check-course'
import type { PublishedLesson } from './published-course'

export type BoxLabels = Record<Locale, Record<BoxName, string>>

/** A lesson as it is stored: rendered once, in every language, its pictures at the address that `addressOf` gives their source. */
export function renderPublished(
  { texts, pictures, phrases, states, practice }: CheckedLesson,
  labels: BoxLabels,
  addressOf: (svg: string) => string,
): PublishedLesson {
  const blocksIn = (locale: Locale): RenderedBlock[] =>
    renderLesson(texts[locale], {
      locale,
      labels: labels[locale],
      phrases: (id) => {
        const list = phrases?.lists.find((each) => each.id === id)
        if (!phrases || !list) throw new Error(`a checked lesson names the phrases ${id}, which are not there`)
        return { language: phrases.language, list }
      },
      picture: (src) => {
        const picture = pictures.get(src)
        if (!picture) throw new Error(`a checked lesson names the picture ${src}, which is not there`)
        return { address: addressOf(picture.svg), width: picture.width, height: picture.height }
      },
    })
  return { title: titleOf(texts), blocks: { my: blocksIn('my'), en: blocksIn('en') }, states, practice }
}

function titleOf(texts: CheckedLesson['texts']): Text {
  return Object.fromEntries(LOCALES.map((locale) => [locale, texts[locale].title])) as Text
}

/** What the search and the checks read of a course, and no reader. */
const NOT_PUBLISHED = ['asked.yaml', 'items.yaml']

/**
 * Everything a version consists of, in a fixed order: two folders with the same text here are the same version. What the
 * search reads and what was noted of the items is no part of it: a change there publishes nothing.
 */
export function contentOf(course: CheckedCourse, lessons: readonly PublishedLesson[]): string {
  const files = [...course.files].filter(([path]) => !NOT_PUBLISHED.includes(path))
  return JSON.stringify([files.sort(([a], [b]) => (a < b ? -1 : 1)), lessons])
}
