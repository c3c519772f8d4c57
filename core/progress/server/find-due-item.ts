import type { Text } from '@/core/installation/locales'
import type { PracticeItem } from '@/core/quizzes/items'
import { findLesson } from '@/core/courses/server/find-courses'
import type { Database } from '@/db/client'
import type { CourseProgress } from '../course-progress'
import type { DueItem } from '../review-plan'

/** An item to be asked again, with the lesson that it comes from. */
export type ShownDueItem = DueItem & { courseTitle: Text; lessonTitle: Text; practice: PracticeItem }

/** What a learner sees of one item of their own plan; undefined where their version lacks it. */
export async function findDueItem(db: Database, courses: readonly CourseProgress[], due: DueItem): Promise<ShownDueItem | undefined> {
  const course = courses.find((each) => each.course === due.course)
  const lesson = course && (await findLesson(db, course.versionId, due.lesson))
  const practice = lesson?.practice.find((each) => each.id === due.item)
  return course && lesson && practice ? { ...due, courseTitle: course.title, lessonTitle: lesson.title, practice } : undefined
}
