import type { Day } from '@/core/installation/days'
import type { CourseProgress } from './course-progress'

/** The one thing to do next in a course. */
export type NextStep =
  | { kind: 'continue-attempt'; attempt: string }
  | { kind: 'read'; lesson: string }
  | { kind: 'take-assessment' }
  /** The last attempt was not passed: its result names what to read again, and offers another go. */
  | { kind: 'try-again'; attempt: string }
  | { kind: 'show-task'; task: string }
  | { kind: 'show-task-again'; task: string }
  | { kind: 'wait-for-trainer'; task: string; since: Day }
  | { kind: 'done' }

export function isPassed(progress: CourseProgress): boolean {
  return progress.attempts.some((attempt) => attempt.result?.passed === true)
}

/**
 * A course is completed when its assessment is passed and its task, if it has one, is signed off. Who passes without
 * having opened every lesson knew it already: lessons count only where a course has no assessment.
 */
export function isCompleted(progress: CourseProgress): boolean {
  const studied = progress.hasAssessment ? isPassed(progress) : progress.lessons.every((lesson) => lesson.read || lesson.gone)
  return studied && (progress.task === null || progress.task.state.kind === 'passed')
}

/** What comes next in this course: what is half done first, then reading, the assessment, the task. */
export function nextStep(progress: CourseProgress): NextStep {
  const passed = isPassed(progress)
  if (!passed) {
    const underWay = progress.attempts.find((attempt) => attempt.result === null)
    if (underWay) return { kind: 'continue-attempt', attempt: underWay.id }
    const failed = progress.attempts.at(-1)
    if (failed) return { kind: 'try-again', attempt: failed.id }
    const unread = progress.lessons.find((lesson) => !lesson.read && !lesson.gone)
    if (unread) return { kind: 'read', lesson: unread.lesson }
    if (progress.hasAssessment) return { kind: 'take-assessment' }
  }
  return taskStep(progress)
}

function taskStep({ task }: CourseProgress): NextStep {
  if (task === null || task.state.kind === 'passed') return { kind: 'done' }
  if (task.state.kind === 'waiting') return { kind: 'wait-for-trainer', task: task.id, since: task.state.since }
  return { kind: task.state.kind === 'again' ? 'show-task-again' : 'show-task', task: task.id }
}

/**
 * Of several courses the one whose next step to offer first: an attempt under way, then the course that was worked on
 * last. Undefined when every course is done or waits for somebody else.
 */
export function courseToGoOnWith(courses: readonly CourseProgress[]): CourseProgress | undefined {
  const open = courses.filter((course) => !['done', 'wait-for-trainer'].includes(nextStep(course).kind))
  const underWay = open.find((course) => nextStep(course).kind === 'continue-attempt')
  return underWay ?? [...open].sort((a, b) => b.lastEvent - a.lastEvent || b.enrolledOn.localeCompare(a.enrolledOn))[0]
}
