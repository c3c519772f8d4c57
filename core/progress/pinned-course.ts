import type { CourseFile } from '@/core/courses/course-file'
import type { Text } from '@/core/installation/locales'

/** What progress needs of one immutable course version; nothing of the assessment's content. */
export type PinnedCourse = {
  versionId: string
  course: string
  file: CourseFile
  /** In the course's order, each with the ids of its practice items. */
  lessons: { lesson: string; title: Text; items: string[] }[]
  hasAssessment: boolean
}

export type CourseTask = NonNullable<CourseFile['task']>
