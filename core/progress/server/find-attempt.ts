import type { Person } from '@/core/accounts/person'
import type { Text } from '@/core/installation/locales'
import type { SkillLevel } from '@/core/skills/levels'
import type { Database } from '@/db/client'
import { withinOrganisation } from '@/db/scope'
import { poolOf, showDrawnItems, type ShownItem } from '../attempt-view'
import { findAssessmentKey } from './find-assessment-key'
import { findOwnAttempt, findResponses, findResult } from './find-own-attempt'
import { findPinnedCourse } from './find-pinned-course'

/** An attempt as its learner may see it: nothing of the key, nor of items that were not drawn. */
export type AttemptView = {
  id: string
  course: string
  title: Text
  items: ShownItem[]
  /** Absent while the attempt is under way. */
  result: AttemptResult | null
}

export type AttemptResult = {
  correct: number
  total: number
  passed: boolean
  /** Per cent that pass. */
  pass: number
  missed: { number: number; prompt: Text; lesson: string; lessonTitle: Text }[]
  /** What passing granted; empty when not passed. */
  granted: SkillLevel[]
  hasTask: string | null
}

/** The learner's own attempt in this course; undefined when there is none with that id. */
export async function findAttempt(db: Database, learner: Person, course: string, attemptId: string): Promise<AttemptView | undefined> {
  return withinOrganisation(db, learner.organisationId, async (tx) => {
    const attempt = await findOwnAttempt(tx, learner, attemptId)
    if (!attempt) return undefined
    const pinned = await findPinnedCourse(tx, attempt.versionId)
    const assessment = await findAssessmentKey(tx, attempt.versionId)
    if (pinned.course !== course || !assessment) return undefined
    const items = showDrawnItems(assessment, attempt.draw, await findResponses(tx, attempt))
    const stored = await findResult(tx, attempt)
    const pool = poolOf(assessment)
    const titles = new Map(pinned.lessons.map((lesson) => [lesson.lesson, lesson.title]))
    const result = stored && {
      correct: stored.correct,
      total: stored.total,
      passed: stored.passed,
      pass: assessment.pass,
      missed: stored.missed.flatMap(({ item, lesson }) => {
        const prompt = pool.get(item)?.prompt
        const lessonTitle = titles.get(lesson)
        const number = attempt.draw.findIndex((drawn) => drawn.item === item) + 1
        return prompt && lessonTitle ? [{ number, prompt, lesson, lessonTitle }] : []
      }),
      granted: stored.passed ? pinned.file.skills : [],
      hasTask: pinned.file.task?.id ?? null,
    }
    return { id: attempt.id, course, title: pinned.file.title, items, result: result ?? null }
  })
}
