import type { Locale, Text } from '@/core/installation/locales'
import type { RenderedBlock } from '@/core/lessons/render-lesson'
import type { PracticeItem } from '@/core/quizzes/items'
import type { CourseFile } from './course-file'
import type { StateCounts } from './translation-state'

export type { RenderedBlock }

/** A lesson as readers get it, without anything of the assessment. */
export type PublishedLesson = {
  title: Text
  blocks: Record<Locale, RenderedBlock[]>
  /** How far the translation is, by number of paragraphs; versions from before it was counted have none. */
  states?: StateCounts
  practice: PracticeItem[]
}

/** What the catalogue and a course page need of the current version of a course. */
export type PublishedCourse = {
  course: string
  versionId: string
  number: number
  publishedOn: string
  file: CourseFile
  lessons: { lesson: string; title: Text; states?: StateCounts | undefined }[]
}
