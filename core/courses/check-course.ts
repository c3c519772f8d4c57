import type { Lesson } from '@/core/lessons/lesson-tree'
import type { Picture } from '@/core/lessons/parse-picture'
import { type PhraseFile, PhraseFileSchema } from '@/core/lessons/phrases'
import { type Recording, recordingFormat } from '@/core/lessons/recording'
import type { Locale } from '@/core/installation/locales'
import { type Assessment, AssessmentSchema, type PracticeItem, PracticeSchema, Slug } from '@/core/quizzes/items'
import type { z } from 'zod'
import { type AskedFile, AskedFileSchema, checkAsked } from './asked-file'
import { checkCourseFile } from './check-course-file'
import { checkItemRecord } from './check-item-record'
import { checkItems } from './check-items'
import { checkLesson } from './check-lesson'
import { checkQuestions, checkTask } from './check-questions'
import { checkTexts, type FindForbidden } from './check-texts'
import type { ContentFault, ContentFiles } from './content-fault'
import { type CourseFile, CourseFileSchema, isGuide } from './course-file'
import { checkRecorded } from './check-recorded'
import type { FindIdentifying } from './identifying'
import { ItemFileSchema, type ItemRecord, placeItems } from './item-record'
import { type ParsedYaml, parseYaml, type YamlFile } from './parse-yaml'
import { countStates, pairsOf, type StateCounts, TranslationFileSchema } from './translation-state'

/** What a course may refer to outside its folder. */
export type CourseSurroundings = {
  skills: ReadonlySet<string>
  courses: ReadonlySet<string>
  findForbidden: FindForbidden
  findIdentifying: FindIdentifying
}

export type CheckedLesson = {
  lesson: string
  texts: Record<Locale, Lesson>
  pictures: ReadonlyMap<string, Picture>
  /** What a lesson of a language teaches to say. */
  phrases: PhraseFile | undefined
  /** What somebody has spoken of them, by the id of the line. */
  recordings: ReadonlyMap<string, Recording>
  /** How far the translation is, by number of paragraphs. */
  states: StateCounts
  practice: PracticeItem[]
}

/** A course folder without a fault, ready to be published. A guide has no assessment. */
export type CheckedCourse = {
  course: string
  file: CourseFile
  lessons: CheckedLesson[]
  assessment: Assessment | undefined
  /** What people type who need it. */
  asked: AskedFile | undefined
  /** What its items meant when they were recorded. */
  itemRecord: ItemRecord | undefined
  files: ContentFiles
}

/** Checks a whole course folder at once: every fault with its file, line and advice, and the course when there is none. */
export function checkCourse(
  course: string,
  files: ContentFiles,
  around: CourseSurroundings,
): { course: CheckedCourse | undefined; faults: ContentFault[] } {
  const faults: ContentFault[] = []
  if (!Slug.safeParse(course).success) faults.push({ file: course, line: 1, message: "The folder's name must be small letters, digits and hyphens." })
  for (const [path, source] of files)
    if (!path.endsWith('.svg') && !recordingFormat(path)) faults.push(...checkTexts(`${course}/${path}`, source, around.findForbidden))
  const read = <T>(path: string, parse: (source: string) => ParsedYaml<T>): YamlFile<T> | undefined => {
    const source = files.get(path)
    const parsed = source === undefined ? undefined : parse(source)
    if (parsed === undefined) faults.push({ file: `${course}/${path}`, line: 1, message: 'This file is missing.' })
    else if (!parsed.ok) faults.push(...parsed.faults.map((fault) => ({ ...fault, file: `${course}/${path}` })))
    return parsed?.ok ? parsed.file : undefined
  }
  const file = read('course.yaml', (source) => parseYaml(source, CourseFileSchema))
  if (!file) return { course: undefined, faults }
  const isCourse = !isGuide(file.data)
  const assessment = isCourse ? read('assessment.yaml', (source) => parseYaml(source, AssessmentSchema)) : undefined
  faults.push(...checkCourseFile(course, file, around), ...strayFiles(course, files, file.data))
  const asked = files.has('asked.yaml') ? read('asked.yaml', (source) => parseYaml(source, AskedFileSchema)) : undefined
  if (asked) faults.push(...checkAsked(course, asked, file.data))
  const record = files.has('translation.yaml') ? read('translation.yaml', (source) => parseYaml(source, TranslationFileSchema)) : undefined
  const lessons = file.data.lessons.map((lesson) => {
    const practice = isCourse ? read(`${lesson}/quiz.yaml`, (source) => parseYaml(source, PracticeSchema)) : undefined
    const phrases = files.has(`${lesson}/phrases.yaml`) ? read(`${lesson}/phrases.yaml`, (source) => parseYaml(source, PhraseFileSchema)) : undefined
    const checked = checkLesson({ course, slug: lesson, files, reading: file.data.reading ?? 1, phrases })
    faults.push(...checked.faults)
    if (checked.texts) faults.push(...checkRecorded(course, lesson, pairsOf(checked.texts), record?.data))
    return { ...checked, lesson, practice, phrases: phrases?.data }
  })
  faults.push(...checkItems(course, file.data.lessons, lessons, assessment), ...checkTask(`${course}/course.yaml`, file, around.findIdentifying))
  for (const { lesson, practice } of lessons)
    if (practice) faults.push(...checkQuestions(`${course}/${lesson}/quiz.yaml`, practice, around.findIdentifying))
  if (assessment) faults.push(...checkQuestions(`${course}/assessment.yaml`, assessment, around.findIdentifying))
  const itemRecord = files.has('items.yaml') ? read('items.yaml', (source) => parseYaml(source, ItemFileSchema)) : undefined
  // Items of a file that cannot be read have not vanished.
  const isReadable = !isCourse || (assessment && lessons.every(({ practice }) => practice))
  if (isReadable) faults.push(...checkItemRecord(course, placeItems(lessons.map(practiceOf), assessment?.data.items ?? []), itemRecord?.data))
  if (faults.length > 0) return { course: undefined, faults: sortFaults(faults) }
  const whole = lessons.flatMap(({ lesson, practice, texts, pictures, phrases, recordings }) => {
    if (!texts) return []
    const states = countStates(pairsOf(texts), record?.data.lessons[lesson])
    return [{ texts, pictures, phrases, recordings, states, ...practiceOf({ lesson, practice }) }]
  })
  return {
    course: { course, file: file.data, lessons: whole, assessment: assessment?.data, asked: asked?.data, itemRecord: itemRecord?.data, files },
    faults: [],
  }
}

function practiceOf({ lesson, practice }: { lesson: string; practice: YamlFile<z.infer<typeof PracticeSchema>> | undefined }) {
  return { lesson, practice: practice?.data.items ?? [] }
}

function strayFiles(course: string, files: ContentFiles, file: CourseFile): ContentFault[] {
  const own = isGuide(file) ? [] : ['quiz.yaml', 'phrases.yaml']
  const ofCourse = isGuide(file) ? [] : ['assessment.yaml', 'items.yaml']
  const known = (path: string) => {
    const [folder = '', name = '', deeper] = path.split('/')
    if (!path.includes('/')) return ['course.yaml', 'translation.yaml', 'asked.yaml', ...ofCourse].includes(path)
    if (deeper !== undefined || !file.lessons.includes(folder)) return false
    return ['en.mdx', 'my.mdx', ...own].includes(name) || name.endsWith('.svg') || recordingFormat(name) !== undefined
  }
  return [...files.keys()]
    .filter((path) => !known(path))
    .map((path) => ({ file: `${course}/${path}`, line: 1, message: 'No lesson uses this file. Name its lesson in course.yaml, or remove it.' }))
}

function sortFaults(faults: ContentFault[]): ContentFault[] {
  return faults.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
}
