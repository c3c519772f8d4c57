import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOCALES } from '@/core/installation/locales'
import { parseLesson } from '@/core/lessons/parse-lesson'
import { CourseFileSchema } from '../course-file'
import { parseYaml } from '../parse-yaml'
import { pairsOf, type ParagraphPair, recordLesson, reviewLesson, TranslationFileSchema, type TranslationRecord } from '../translation-state'

/** Writes `translation.yaml` of a course folder: what is new or changed counts as made from today's source. Returns the file's address. */
export function recordTranslation(folder: string): string {
  return rewrite(folder, (pairs, record) => recordLesson(pairs, record))
}

/** Notes that the person with the key `reviewer` read the paragraphs of one lesson, or of all, in both languages. */
export function reviewTranslation(folder: string, reviewer: string, only: string | undefined): string {
  return rewrite(folder, (pairs, record, lesson) => (only === undefined || lesson === only ? reviewLesson(pairs, reviewer) : record))
}

type LessonRecord = TranslationRecord['lessons'][string] | undefined

function rewrite(folder: string, change: (pairs: ParagraphPair[], record: LessonRecord, lesson: string) => LessonRecord): string {
  const file = join(folder, 'translation.yaml')
  const course = parseYaml(readFileSync(join(folder, 'course.yaml'), 'utf8'), CourseFileSchema)
  if (!course.ok) throw new Error('course.yaml has faults: run npm run content -- check')
  const old = existsSync(file) ? readRecord(readFileSync(file, 'utf8')) : undefined
  const lessons = course.file.data.lessons.map((lesson) => {
    const pairs = pairsOf(readTexts(folder, lesson))
    return [lesson, change(pairs, old?.lessons[lesson], lesson) ?? {}] as const
  })
  writeFileSync(file, `# Written by npm run content -- record: what each translation was made from.\n${textOf(lessons)}`)
  return file
}

function readRecord(source: string): TranslationRecord {
  const parsed = parseYaml(source, TranslationFileSchema)
  if (!parsed.ok) throw new Error('translation.yaml has faults: run npm run content -- check')
  return parsed.file.data
}

function readTexts(folder: string, lesson: string) {
  const [my, en] = LOCALES.map((locale) => {
    const parsed = parseLesson(readFileSync(join(folder, lesson, `${locale}.mdx`), 'utf8'))
    if (!parsed.ok) throw new Error(`${lesson}/${locale}.mdx has faults: run npm run content -- check`)
    return parsed.lesson
  })
  if (!my || !en) throw new Error('a lesson stands in every language')
  return { my, en }
}

function textOf(lessons: (readonly [string, Record<string, string>])[]): string {
  const lines = lessons.flatMap(([lesson, entries]) => [`  ${lesson}:`, ...Object.entries(entries).map(([id, entry]) => `    ${id}: ${entry}`)])
  return `lessons:\n${lines.join('\n')}\n`
}
