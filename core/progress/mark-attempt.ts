import type { DrawnItem } from '@/core/quizzes/draw-items'
import type { Assessment } from '@/core/quizzes/items'
import { markResponse } from '@/core/quizzes/mark-response'
import { poolOf, type Responses } from './attempt-view'

export type AttemptMark = { correct: number; total: number; passed: boolean; missed: { item: string; lesson: string }[] }

/** Marks an attempt with the key. An item without an answer is wrong. */
export function markAttempt(assessment: Assessment, draw: readonly DrawnItem[], responses: Responses): AttemptMark {
  const pool = poolOf(assessment)
  const missed = draw.flatMap((drawn) => {
    const item = pool.get(drawn.item)
    if (!item) throw new Error(`drawn item ${drawn.item} is not in the pool`)
    return markResponse(item, responses[item.id] ?? []) ? [] : [{ item: item.id, lesson: item.lesson }]
  })
  const correct = draw.length - missed.length
  return { correct, total: draw.length, passed: correct * 100 >= assessment.pass * draw.length, missed }
}
