import { LOCALES } from '@/core/installation/locales'
import { Slug } from '@/core/quizzes/items'
import { AskedSchema } from '@/core/skills/asked-schema'
import { z } from 'zod'
import type { CourseFile } from './course-file'
import type { ContentFault } from './content-fault'
import type { YamlFile } from './parse-yaml'

/**
 * `asked.yaml`: what people type who need a lesson, where their words are not those of the lesson ("ဝပ်ပါမစ်", "excel").
 * Read by the search alone; no reader sees it, and a change makes no new version of the course.
 */
export const AskedFileSchema = z.strictObject({ course: AskedSchema, lessons: z.record(Slug, AskedSchema) })

export type AskedFile = z.infer<typeof AskedFileSchema>

/** What is wrong with it beside its course: every lesson stands in it, and no other; no phrase stands twice for one thing. */
export function checkAsked(course: string, { data, lineOf }: YamlFile<AskedFile>, { lessons }: CourseFile): ContentFault[] {
  const faults: ContentFault[] = []
  const note = (path: PropertyKey[], message: string) => faults.push({ file: `${course}/asked.yaml`, line: lineOf(path), message })
  for (const lesson of lessons) if (!data.lessons[lesson]) note(['lessons'], `The lesson ${lesson} is missing. Write what people type who need it.`)
  for (const lesson of Object.keys(data.lessons))
    if (!lessons.includes(lesson)) note(['lessons', lesson], `${lesson} is not a lesson of this course.`)
  for (const [path, asked] of [
    [['course'], data.course] as const,
    ...Object.entries(data.lessons).map(([lesson, each]) => [['lessons', lesson], each] as const),
  ])
    for (const locale of LOCALES)
      asked[locale].forEach((phrase, index) => {
        if (asked[locale].indexOf(phrase) < index) note([...path, locale, index], `“${phrase}” stands there twice.`)
      })
  return faults
}
