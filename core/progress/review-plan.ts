import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs'
import { type Day, dayOf } from '@/core/installation/days'
import type { CourseProgress } from './course-progress'

/** An answer to a practice item, as it was kept. Larger `seq` is later. */
export type AnswerFact = { lesson: string; item: string; correct: boolean; madeOn: Day; seq: number }

/** A practice item to be asked again. */
export type DueItem = { course: string; lesson: string; item: string; dueOn: Day }

/** About five minutes for a tired reader. */
export const ITEMS_A_DAY = 6

/** FSRS (Free Spaced Repetition Scheduler) in days, without chance: the same answers always give the same plan. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, request_retention: 0.9 })

/**
 * The items that are due on `today`, those due longest first. An item is due on the day on which its learner would
 * remember it with a chance of nine in ten, by FSRS from the answers so far.
 */
export function dueItems(courses: readonly CourseProgress[], today: Day): DueItem[] {
  return plan(courses)
    .filter((item) => item.dueOn <= today)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.item.localeCompare(b.item))
}

/** What of the due items is asked today: a few, less what was answered again today already. */
export function itemsForToday(courses: readonly CourseProgress[], today: Day): DueItem[] {
  return dueItems(courses, today).slice(0, Math.max(0, ITEMS_A_DAY - countReviews(courses, today)))
}

/** The next day on which something is due; null before anything was answered. */
export function nextReviewDay(courses: readonly CourseProgress[], today: Day): Day | null {
  const days = plan(courses)
    .map((item) => item.dueOn)
    .filter((day) => day > today)
  return days.sort()[0] ?? null
}

function plan(courses: readonly CourseProgress[]): DueItem[] {
  return courses.flatMap(({ course, lessons, answers }) => {
    const open = new Set(lessons.filter((lesson) => !lesson.gone).map((lesson) => lesson.lesson))
    return [...byItem(answers)].flatMap(([item, own]) => {
      const [first] = own
      return first && open.has(first.lesson) ? [{ course, lesson: first.lesson, item, dueOn: dueDay(own) }] : []
    })
  })
}

function byItem(answers: readonly AnswerFact[]): Map<string, AnswerFact[]> {
  const items = new Map<string, AnswerFact[]>()
  for (const answer of [...answers].sort((a, b) => a.seq - b.seq)) items.set(answer.item, [...(items.get(answer.item) ?? []), answer])
  return items
}

/** Only the first answer of a day shows what was remembered: the explanation stands below it. */
function firstOfEachDay(answers: readonly AnswerFact[]): AnswerFact[] {
  return answers.filter((answer, index) => answers.findIndex((other) => other.madeOn === answer.madeOn) === index)
}

function dueDay(answers: readonly AnswerFact[]): Day {
  const [first, ...later] = firstOfEachDay(answers)
  if (!first) throw new Error('an item without an answer has no plan')
  const begin = repeat(createEmptyCard(dateOf(first.madeOn)), first)
  return dayOf(later.reduce(repeat, begin).due)
}

function repeat(card: Card, { correct, madeOn }: AnswerFact): Card {
  return scheduler.next(card, dateOf(madeOn), correct ? Rating.Good : Rating.Again).card
}

/** How many items were answered today that had been answered on an earlier day. */
function countReviews(courses: readonly CourseProgress[], today: Day): number {
  const all = courses.flatMap(({ answers }) => [...byItem(answers).values()])
  return all.filter((own) => own.some((answer) => answer.madeOn === today) && own.some((answer) => answer.madeOn < today)).length
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}
