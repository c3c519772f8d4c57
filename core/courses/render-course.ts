import { type Locale, LOCALES, type Text } from '@/core/installation/locales'
import type { BoxName } from '@/core/lessons/lesson-tree'
import { kilobytesOf, type Recording, type ShownRecording } from '@/core/lessons/recording'
import { renderLesson, type RenderedBlock } from '@/core/lessons/render-lesson'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'
import { pictureAddress, recordingNames } from './asset-names'
import type { CheckedCourse, CheckedLesson } from './check-course'
import type { PublishedLesson } from './published-course'

/** What stands on boxes and recordings, in every language of a reader. */
export type LessonLabels = Record<Locale, { boxes: Record<BoxName, string>; recording: string }>

export function labelsOf({ read }: Words): LessonLabels[Locale] {
  return { boxes: read.boxes, recording: read.lesson.recording }
}

/** A lesson as it is stored: rendered once, in every language. */
export function renderPublished({ texts, pictures, phrases, recordings, states, practice }: CheckedLesson, labels: LessonLabels): PublishedLesson {
  const blocksIn = (locale: Locale): RenderedBlock[] =>
    renderLesson(texts[locale], {
      locale,
      labels: labels[locale].boxes,
      phrases: (id) => {
        const list = phrases?.lists.find((each) => each.id === id)
        if (!phrases || !list) throw new Error(`a checked lesson names the phrases ${id}, which are not there`)
        return { language: phrases.language, list, recordings: shownRecordings(recordings, labels[locale].recording, locale) }
      },
      picture: (src) => {
        const picture = pictures.get(src)
        if (!picture) throw new Error(`a checked lesson names the picture ${src}, which is not there`)
        return { address: pictureAddress(picture.svg), width: picture.width, height: picture.height }
      },
    })
  return { title: titleOf(texts), blocks: { my: blocksIn('my'), en: blocksIn('en') }, states, practice }
}

function shownRecordings(recordings: ReadonlyMap<string, Recording>, label: string, locale: Locale): Map<string, ShownRecording> {
  const names = recordingNames(recordings)
  return new Map(
    [...recordings].map(([line, recording]) => {
      const size = formatNumber(kilobytesOf(recording), locale)
      return [line, { address: `/assets/${names.get(line)}`, label: fill(label, { size }) }]
    }),
  )
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
