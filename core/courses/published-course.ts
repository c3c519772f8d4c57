import type { Locale, Text } from '@/core/installation/locales'
import type { PracticeItem } from '@/core/quizzes/items'
import type { CourseFile } from './course-file'

/** One block of a lesson, rendered. Blocks with the same index say the same in each language. */
export type RenderedBlock = {
  /** Stable within the lesson version and the same in each language: `s2` for the second heading, `p7` for the seventh other block. */
  id: string
  kind: 'heading' | 'text'
  html: string
}

/** A lesson as readers get it, without anything of the assessment. */
export type PublishedLesson = {
  title: Text
  blocks: Record<Locale, RenderedBlock[]>
  practice: PracticeItem[]
}

/** What the catalogue and a course page need of the current version of a course. */
export type PublishedCourse = {
  course: string
  versionId: string
  number: number
  publishedOn: string
  file: CourseFile
  lessons: { lesson: string; title: Text }[]
}
