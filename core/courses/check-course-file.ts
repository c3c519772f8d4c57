import type { CourseSurroundings } from './check-course'
import type { ContentFault } from './content-fault'
import { type CourseFile, isGuide } from './course-file'
import type { YamlFile } from './parse-yaml'

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

/** Checks what `course.yaml` says against itself and against what is around the course. */
export function checkCourseFile(course: string, { data, lineOf }: YamlFile<CourseFile>, around: CourseSurroundings): ContentFault[] {
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
  data.mentions?.forEach(({ lesson, subject }, index) => {
    if (!data.lessons.includes(lesson)) note(['mentions', index, 'lesson'], `${lesson} is not a lesson of this course.`)
    else if (data.subjects?.[subject]?.includes(lesson)) note(['mentions', index], `${lesson} states ${subject} facts: it stands in subjects.`)
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
