import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { createElement } from 'react'
import { LessonPage } from '@/app/[locale]/courses/[course]/[lesson]/_lesson-page'
import { htmlResponse } from '@/app/_page/respond'
import { countSyllables } from '@/core/burmese/syllables'
import type { CheckedCourse, CheckedLesson } from '@/core/courses/check-course'
import { checkCourses } from '@/core/courses/server/read-courses'
import { TRANSLATION_STATES } from '@/core/courses/translation-state'
import { dayOf } from '@/core/installation/days'
import { type Lesson, textsOf } from '@/core/lessons/lesson-tree'
import { wordsFor } from '@/core/words/words'
import { openChecked } from './open-checked'

type Row = Record<string, string | number>

/** One line a course: what it holds, what it weighs on the way to a phone, and how far its translation is. */
export async function reportContent(): Promise<void> {
  // Pages are drawn as an installation would, and sent nowhere.
  process.env['SITE_ORIGIN'] ??= 'http://localhost:3000'
  process.env['AUTH_SECRET'] ??= 'for weighing pages only: it protects nothing'
  const { courses, faults } = checkCourses(join(process.cwd(), 'content/courses'))
  const rows: Row[] = []
  for (const course of courses) rows.push(await rowOf(course))
  console.table([...rows, totalOf(rows)])
  if (faults.length > 0) console.log(`${faults.length} faults keep other courses out: npm run content -- check`)
}

async function rowOf(checked: CheckedCourse): Promise<Row> {
  const { course, file, lessons, assessment } = checked
  const pages: number[] = []
  for (const index of lessons.keys()) pages.push(await weigh(checked, index))
  const drawings = lessons.flatMap((lesson) => [...lesson.pictures.values()].map(({ svg }) => brotliCompressSync(svg).length))
  const states = Object.fromEntries(TRANSLATION_STATES.map((state) => [state, sum(lessons.map((lesson) => lesson.states[state]))]))
  return {
    course,
    track: file.track,
    lessons: lessons.length,
    'words en': sum(lessons.map((lesson) => lengthOf(lesson, 'en'))),
    'syllables my': sum(lessons.map((lesson) => lengthOf(lesson, 'my'))),
    practice: sum(lessons.map((lesson) => lesson.practice.length)),
    pool: assessment?.items.length ?? 0,
    skills: new Set([...file.skills, ...(file.task?.skills ?? [])].map((grant) => grant.skill)).size,
    'largest lesson B': Math.max(...pages),
    'all lessons B': sum(pages),
    phrases: sum(lessons.map((lesson) => lesson.phrases?.lists.flatMap((list) => list.lines).length ?? 0)),
    recorded: sum(lessons.map((lesson) => lesson.recordings.size)),
    pictures: drawings.length,
    'pictures B': sum(drawings),
    sources: file.sources.length,
    ...states,
  }
}

/** A lesson's page in Burmese as the server sends it, packed, in bytes. */
async function weigh(checked: CheckedCourse, index: number): Promise<number> {
  const open = openChecked(checked, index)
  const page = createElement(LessonPage, { locale: 'my', words: wordsFor('my'), open, today: dayOf(new Date()) })
  return brotliCompressSync(await (await htmlResponse(page)).text()).length
}

function lengthOf({ texts }: CheckedLesson, locale: 'my' | 'en'): number {
  const text = wholeText(texts[locale])
  return locale === 'my' ? countSyllables(text) : text.split(/\s+/).filter(Boolean).length
}

function wholeText(lesson: Lesson): string {
  return [lesson.title, ...lesson.blocks.flatMap(textsOf)].join(' ')
}

function totalOf(rows: readonly Row[]): Row {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => typeof rows[0]?.[column] === 'number' && column !== 'largest lesson B')
  return { course: `${rows.length} in all`, ...Object.fromEntries(columns.map((column) => [column, sum(rows.map((row) => Number(row[column])))])) }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
