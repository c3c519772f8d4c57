import { join } from 'node:path'
import { countSyllables } from '@/core/burmese/syllables'
import type { CheckedCourse, CheckedLesson } from '@/core/courses/check-course'
import { checkCourses } from '@/core/courses/server/read-courses'
import { TRANSLATION_STATES } from '@/core/courses/translation-state'
import { type Lesson, textsOf } from '@/core/lessons/lesson-tree'
import { drawLessons, packAsSent, sum } from './weigh-course'

type Row = Record<string, string | number>

/** One line a course: what it holds, what it weighs on the way to a phone, and how far its translation is. */
export async function reportContent(): Promise<void> {
  const { courses, faults } = checkCourses(join(process.cwd(), 'content/courses'))
  const rows: Row[] = []
  for (const course of courses) rows.push(await rowOf(course))
  console.table([...rows, totalOf(rows)])
  if (faults.length > 0) console.log(`${faults.length} faults keep other courses out: npm run content -- check`)
}

async function rowOf(checked: CheckedCourse): Promise<Row> {
  const { course, file, lessons, assessment } = checked
  const drawn = await drawLessons(checked)
  const pages = drawn.map(({ page }) => packAsSent(page))
  const drawings = drawn.flatMap(({ pictures }) => pictures.map(packAsSent))
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
    'whole course B': sum([...pages, ...drawings]),
    sources: file.sources.length,
    ...states,
  }
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
