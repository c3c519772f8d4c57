import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { countSyllables } from '@/core/burmese/syllables'
import { CourseFileSchema } from '@/core/courses/course-file'

const COURSES = 'content/courses'

/** The shortest real lesson of at least 1,000 Burmese syllables, and where its text lies. Throws when there is none. */
export function lessonOfThousandSyllables(): { path: string; syllables: number } {
  const lessons = readdirSync(COURSES).flatMap((course) =>
    readdirSync(join(COURSES, course), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ course, lesson: name, syllables: countSyllables(readFileSync(join(COURSES, course, name, 'my.mdx'), 'utf8')) })),
  )
  const [shortest] = lessons.filter(({ syllables }) => syllables >= 1000).toSorted((a, b) => a.syllables - b.syllables)
  if (!shortest) throw new Error('no lesson has 1,000 syllables')
  const { course, lesson, syllables } = shortest
  const file = CourseFileSchema.parse(parse(readFileSync(join(COURSES, course, 'course.yaml'), 'utf8')))
  const isSensitive = file.sensitive?.some((each) => each.lesson === lesson) ?? false
  return { path: `/courses/${course}/${lesson}${isSensitive ? '/text' : ''}`, syllables }
}
