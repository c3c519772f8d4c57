import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { countSyllables } from '@/core/burmese/syllables'

const COURSES = 'content/courses'

/** The shortest real lesson of at least 1,000 Burmese syllables. Throws when there is none. */
export function lessonOfThousandSyllables(): { course: string; lesson: string; syllables: number } {
  const lessons = readdirSync(COURSES).flatMap((course) =>
    readdirSync(join(COURSES, course), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ course, lesson: name, syllables: countSyllables(readFileSync(join(COURSES, course, name, 'my.mdx'), 'utf8')) })),
  )
  const [shortest] = lessons.filter(({ syllables }) => syllables >= 1000).toSorted((a, b) => a.syllables - b.syllables)
  if (!shortest) throw new Error('no lesson has 1,000 syllables')
  return shortest
}
