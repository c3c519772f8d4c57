import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AssessmentSchema, PracticeSchema } from '@/core/quizzes/items'
import type { z } from 'zod'
import { CourseFileSchema, isGuide } from '../course-file'
import { compareItems, ItemFileSchema, type ItemRecord, NO_ITEMS, placeItems, recordItems } from '../item-record'
import { parseYaml } from '../parse-yaml'

/** The address of the record, and what each item that somebody looked at still lacks to be taken over. */
type Recorded = { file: string; refused: string[] }

/**
 * Writes `items.yaml` of a course folder: what new items mean. Of the items named in `looked` somebody read the new
 * wording, or wants them withdrawn. Undefined for a guide, which has no items.
 */
export function recordCourseItems(folder: string, looked: readonly string[] = []): Recorded | undefined {
  const { lessons, ...course } = readYaml(join(folder, 'course.yaml'), CourseFileSchema)
  if (isGuide(course)) return undefined
  const file = join(folder, 'items.yaml')
  const old = existsSync(file) ? readYaml(file, ItemFileSchema) : NO_ITEMS
  const practice = lessons.map((lesson) => ({ lesson, practice: readYaml(join(folder, lesson, 'quiz.yaml'), PracticeSchema).items }))
  const items = placeItems(practice, readYaml(join(folder, 'assessment.yaml'), AssessmentSchema).items)
  const { changed, reworded, vanished } = compareItems(items, old)
  writeFileSync(file, textOf(recordItems(items, old, looked)))
  const refused = looked.filter((id) => !reworded.includes(id) && !vanished.includes(id))
  return {
    file,
    refused: refused.map((id) => `${id} ${changed.includes(id) ? 'means something else: give it a new id' : 'is neither reworded nor gone'}.`),
  }
}

function readYaml<T>(file: string, schema: z.ZodType<T>): T {
  const parsed = parseYaml(readFileSync(file, 'utf8'), schema)
  if (!parsed.ok) throw new Error(`${file} has faults: run npm run content -- check`)
  return parsed.file.data
}

/** An item a line, so that two people who write at the same time seldom meet in one. */
function textOf({ items, withdrawn }: ItemRecord): string {
  const lines = (entries: Record<string, string>) => {
    const written = Object.entries(entries).map(([id, entry]) => `  ${id}: ${entry}\n`)
    return written.length > 0 ? `\n${written.join('')}` : ' {}\n'
  }
  return `# Written by npm run content -- record: what each item means, and its wording when somebody last looked.\nitems:${lines(items)}withdrawn:${lines(withdrawn)}`
}
