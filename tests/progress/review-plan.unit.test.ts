import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/core/installation/days'
import type { CourseProgress } from '@/core/progress/course-progress'
import { isMastered } from '@/core/progress/mastery'
import { type AnswerFact, dueItems, ITEMS_A_DAY, itemsForToday, nextReviewDay } from '@/core/progress/review-plan'

const START = '2026-11-01'
const text = { my: 'က', en: 'a' }

function course(answers: AnswerFact[], gone = false): CourseProgress[] {
  const practice = { right: 0, wrong: 0, all: 3, mastered: false }
  const lesson = { lesson: 'one', title: text, read: true, waivedOn: null, practice, ...(gone ? { gone: true as const } : {}) }
  return [
    {
      enrolmentId: 'e',
      learnerId: 'l',
      course: 'c',
      versionId: 'v',
      title: text,
      enrolledOn: START,
      lessons: [lesson],
      answers,
      hasAssessment: true,
      attempts: [],
      task: null,
      grants: { passing: [], task: [] },
      lastEvent: 1,
    },
  ]
}

let seq = 0
function answer(day: number, correct: boolean, item = 'one-1'): AnswerFact {
  return { lesson: 'one', item, correct, madeOn: addDays(START, day), seq: ++seq }
}

/** Days from the start until the item comes again. */
function daysUntilDue(...answers: AnswerFact[]): number {
  const day = Array.from({ length: 2000 }, (_, at) => at).find((at) => dueItems(course(answers), addDays(START, at)).length > 0)
  return day ?? NaN
}

describe('a question that was answered', () => {
  it('comes again after a day when it was wrong, later when it was right, and later still when it was right again', () => {
    const wrong = daysUntilDue(answer(0, false))
    const right = daysUntilDue(answer(0, true))
    const again = daysUntilDue(answer(0, true), answer(right, true)) - right
    expect(wrong).toBeGreaterThanOrEqual(1)
    expect(right).toBeGreaterThan(wrong)
    expect(again).toBeGreaterThan(right * 2)
  })

  it('comes back soon when it was forgotten after a long time', () => {
    const right = daysUntilDue(answer(0, true))
    const forgotten = daysUntilDue(answer(0, true), answer(right, false)) - right
    expect(forgotten).toBeLessThan(right + 1)
  })

  it('is never due on the day of its answer, and always due at some time', () => {
    const history = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.boolean()), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(history, (list) => {
        const answers = [...list].sort(([a], [b]) => a - b).map(([day, correct]) => answer(day, correct))
        const last = answers.at(-1)?.madeOn ?? START
        expect(dueItems(course(answers), last)).toEqual([])
        expect(dueItems(course(answers), addDays(last, 40_000))).toHaveLength(1)
      }),
    )
  })

  it('counts by its first answer of a day: the explanation stands below it', () => {
    expect(daysUntilDue(answer(0, false), answer(0, true))).toBe(daysUntilDue(answer(0, false)))
  })

  it('does not come back from a lesson that nobody can open any more', () => {
    expect(dueItems(course([answer(0, true)], true), addDays(START, 400))).toEqual([])
  })
})

describe('five minutes today', () => {
  const many = Array.from({ length: 20 }, (_, at) => answer(0, false, `one-${at}`))
  const later = addDays(START, 30)

  it('are a few questions, however many are due, and fewer by those that were answered today', () => {
    expect(itemsForToday(course(many), later)).toHaveLength(ITEMS_A_DAY)
    const two = [answer(30, true, 'one-1'), answer(30, false, 'one-2')]
    expect(itemsForToday(course([...many, ...two]), later)).toHaveLength(ITEMS_A_DAY - 2)
  })

  it('end, and say when the next ones come', () => {
    const all = Array.from({ length: 20 }, (_, at) => answer(30, true, `one-${at}`))
    expect(itemsForToday(course([...many, ...all]), later)).toEqual([])
    const next = nextReviewDay(course([...many, ...all]), later)
    expect(next && next > later).toBe(true)
    expect(nextReviewDay(course([]), later)).toBeNull()
  })
})

describe('practice', () => {
  it('is mastered by four of the last five right, whatever came before', () => {
    expect(isMastered([true, true, true, true])).toBe(false)
    expect(isMastered([true, true, false, true, true])).toBe(true)
    expect(isMastered([false, false, true, true, true, true, true])).toBe(true)
    expect(isMastered([true, true, true, true, true, false, false])).toBe(false)
  })
})
