import type { Lesson } from '@/core/lessons/lesson-tree'
import type { Picture } from '@/core/lessons/parse-picture'
import { type PhraseFile, PhraseFileSchema } from '@/core/lessons/phrases'
import { type Recording, recordingFormat } from '@/core/lessons/recording'
import type { Locale } from '@/core/installation/locales'
import { type Assessment, AssessmentSchema, type PracticeItem, PracticeSchema, Slug } from '@/core/quizzes/items'
import { checkItems } from './check-items'
import { checkLesson } from './check-lesson'
import { checkTexts, type FindForbidden } from './check-texts'
import type { ContentFault, ContentFiles } from './content-fault'
import { type CourseFile, CourseFileSchema, isGuide } from './course-file'
import { checkRecorded } from './check-recorded'
import { type ParsedYaml, parseYaml, type YamlFile } from './parse-yaml'
import { countStates, pairsOf, type StateCounts, TranslationFileSchema } from './translation-state'

/** What a course may refer to outside its folder. */
export type CourseSurroundings = { skills: ReadonlySet<string>; courses: ReadonlySet<string>; findForbidden: FindForbidden }

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
  files: ContentFiles
}

/** Addresses that stand beside lessons under a course. */
const RESERVED = [
  'enrolments',
  'enrolment',
  'assessment',
  'attempts',
  'task',
  'tasks',
  'task-requests',
  'sign-offs',
  'completions',
  'practice',
  'side-by-side',
]

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
  const record = files.has('translation.yaml') ? read('translation.yaml', (source) => parseYaml(source, TranslationFileSchema)) : undefined
  const lessons = file.data.lessons.map((lesson) => {
    const practice = isCourse ? read(`${lesson}/quiz.yaml`, (source) => parseYaml(source, PracticeSchema)) : undefined
    const phrases = files.has(`${lesson}/phrases.yaml`) ? read(`${lesson}/phrases.yaml`, (source) => parseYaml(source, PhraseFileSchema)) : undefined
    const checked = checkLesson({ course, slug: lesson, files, reading: file.data.reading ?? 1, phrases })
    faults.push(...checked.faults)
    if (checked.texts) faults.push(...checkRecorded(course, lesson, pairsOf(checked.texts), record?.data))
    return { ...checked, lesson, practice, phrases: phrases?.data }
  })
  faults.push(...checkItems(course, file.data.lessons, lessons, assessment))
  if (faults.length > 0) return { course: undefined, faults: sortFaults(faults) }
  const whole = lessons.flatMap(({ lesson, practice, texts, pictures, phrases, recordings }) => {
    if (!texts) return []
    const states = countStates(pairsOf(texts), record?.data.lessons[lesson])
    return [{ lesson, texts, pictures, phrases, recordings, states, practice: practice?.data.items ?? [] }]
  })
  return { course: { course, file: file.data, lessons: whole, assessment: assessment?.data, files }, faults: [] }
}

function checkCourseFile(course: string, { data, lineOf }: YamlFile<CourseFile>, around: CourseSurroundings): ContentFault[] {
  const faults: ContentFault[] = []
  const note = (path: PropertyKey[], message: string) => faults.push({ file: `${course}/course.yaml`, line: lineOf(path), message })
  const checkGrants = (grants: CourseFile['skills'], path: PropertyKey[]) => {
    grants.forEach(({ skill }, index) => {
      if (!around.skills.has(skill)) note([...path, index], `The skill ${skill} is not in content/skills/skills.yaml.`)
      if (grants.findIndex((each) => each.skill === skill) < index) note([...path, index], `The skill ${skill} stands there twice.`)
    })
  }
  checkGrants(data.skills, ['skills'])
  if (isGuide(data) && (data.skills.length > 0 || data.task)) note(['track'], 'A guide grants no skills and has no task.')
  if (!isGuide(data) && data.skills.length === 0) note(['skills'], 'A course grants at least one skill.')
  if (data.task) checkGrants(data.task.skills, ['task', 'tasks', 'skills'])
  duplicates(data.task?.checklist.map((point) => point.id) ?? []).forEach((index) =>
    note(['task', 'tasks', 'checklist', index], 'Two points of the checklist have the same id.'),
  )
  duplicates(data.lessons).forEach((index) => note(['lessons', index], 'This lesson stands there twice.'))
  data.lessons.forEach((lesson, index) => {
    if (RESERVED.includes(lesson)) note(['lessons', index], `"${lesson}" is an address of the application. Name the lesson otherwise.`)
  })
  data.prerequisites.forEach((prerequisite, index) => {
    if (prerequisite === course || !around.courses.has(prerequisite)) note(['prerequisites', index], `${prerequisite} is not another course.`)
  })
  const sensitive = data.sensitive?.map(({ lesson }) => lesson) ?? []
  sensitive.forEach((lesson, index) => {
    if (!data.lessons.includes(lesson)) note(['sensitive', index, 'lesson'], `${lesson} is not a lesson of this course.`)
  })
  duplicates(sensitive).forEach((index) => note(['sensitive', index], 'This lesson stands there twice.'))
  for (const [subject, lessons] of Object.entries(data.subjects ?? {}))
    lessons.forEach((lesson, index) => {
      if (!data.lessons.includes(lesson)) note(['subjects', subject, index], `${lesson} is not a lesson of this course.`)
      else if (!data.sources.some((source) => source.lesson === lesson))
        note(['subjects', subject, index], `${lesson} states ${subject} facts and names no source. Add one with the day on which you looked at it.`)
    })
  data.sources.forEach((source, index) => {
    if (!data.lessons.includes(source.lesson)) note(['sources', index, 'lesson'], `${source.lesson} is not a lesson of this course.`)
  })
  return faults
}

/** The indexes of values that stood in the list before. */
function duplicates(values: readonly string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []))
}

function strayFiles(course: string, files: ContentFiles, file: CourseFile): ContentFault[] {
  const own = isGuide(file) ? [] : ['quiz.yaml', 'phrases.yaml']
  const known = (path: string) => {
    const [folder = '', name = '', deeper] = path.split('/')
    if (!path.includes('/')) return path === 'course.yaml' || path === 'translation.yaml' || (path === 'assessment.yaml' && !isGuide(file))
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
