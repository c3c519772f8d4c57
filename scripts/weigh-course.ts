import { brotliCompressSync, constants } from 'node:zlib'
import { createElement } from 'react'
import { LessonPage } from '@/app/[locale]/courses/[course]/[lesson]/_lesson-page'
import { htmlResponse } from '@/app/_page/respond'
import type { CheckedCourse } from '@/core/courses/check-course'
import type { ContentFault } from '@/core/courses/content-fault'
import { dayOf } from '@/core/installation/days'
import { wordsFor } from '@/core/words/words'
import { openChecked } from './open-checked'

/** The most bytes of a whole course in Burmese, its pages and pictures as they are sent: two seconds on 2G. */
const BUDGET = 60_000

/** What a learner's phone gets of a lesson: its page in Burmese, and its pictures. */
type DrawnLesson = { lesson: string; page: string; pictures: string[] }

type Pack = (text: string) => number

/** The bytes of a text as the server sends what it keeps. */
export const packAsSent: Pack = (text) => brotliCompressSync(text).length

/** Sixteen times as fast, and some 7 % more bytes. */
const packQuickly: Pack = (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length

export async function drawLessons(checked: CheckedCourse): Promise<DrawnLesson[]> {
  // Pages are drawn as an installation would, and sent nowhere.
  process.env['SITE_ORIGIN'] ??= 'http://localhost:3000'
  process.env['AUTH_SECRET'] ??= 'for weighing pages only: it protects nothing'
  const drawn: DrawnLesson[] = []
  for (const [index, { lesson, pictures }] of checked.lessons.entries()) {
    const page = createElement(LessonPage, { locale: 'my', words: wordsFor('my'), open: openChecked(checked, index), today: dayOf(new Date()) })
    drawn.push({ lesson, page: await (await htmlResponse(page)).text(), pictures: [...pictures.values()].map(({ svg }) => svg) })
  }
  return drawn
}

/** Every course that costs a learner more than the budget, with its largest lessons. */
export async function findHeavyCourses(courses: readonly CheckedCourse[], budget: number = BUDGET): Promise<ContentFault[]> {
  const faults: ContentFault[] = []
  for (const checked of courses) {
    const lessons = await drawLessons(checked)
    // Packing everything as it is sent takes ten seconds: what is light by the quick way is lighter still.
    const isLight = sum(lessons.map((lesson) => weigh(lesson, packQuickly))) <= budget
    if (!isLight) faults.push(...faultsOfWeight(checked.course, lessons, budget))
  }
  return faults
}

function faultsOfWeight(course: string, lessons: readonly DrawnLesson[], budget: number): ContentFault[] {
  const weights = lessons.map((lesson) => ({ lesson: lesson.lesson, bytes: weigh(lesson, packAsSent) })).sort((a, b) => b.bytes - a.bytes)
  const whole = sum(weights.map(({ bytes }) => bytes))
  if (whole <= budget) return []
  const largest = weights.slice(0, 3).map(({ lesson, bytes }) => `${lesson} (${bytes})`)
  const message = `The whole course has ${whole} bytes as it is sent; ${budget} are the most. Its largest lessons: ${largest.join(', ')}. Shorten these.`
  return [{ file: `${course}/course.yaml`, line: 1, message }]
}

function weigh({ page, pictures }: DrawnLesson, pack: Pack): number {
  return sum([page, ...pictures].map(pack))
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
