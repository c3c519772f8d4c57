import { and, eq } from 'drizzle-orm'
import type { Text } from '@/core/installation/locales'
import { Slug } from '@/core/quizzes/items'
import type { Database } from '@/db/client'
import { courseVersions, currentCourses, lessonVersions } from '@/db/schema'
import { TRACKS } from '../course-file'
import type { PublishedCourse, PublishedLesson } from '../published-course'

/** How long a newly published course may stay unseen on an instance that answers from memory. */
const CURRENT_MS = 5_000

/** Readers rarely need more versions at once; each is some tens of kilobytes. */
const MOST_VERSIONS = 200

type Version = { course: PublishedCourse; lessons: Map<string, PublishedLesson> }

// A published version never changes, so what was read of it once holds for the life of the process.
const versions = new Map<string, Promise<Version | undefined>>()

const current = new WeakMap<Database, { until: number; courses: Promise<PublishedCourse[]> }>()

/** The courses that readers get now, track by track and by the English title within. At most 5 seconds old. */
export async function listCourses(db: Database): Promise<PublishedCourse[]> {
  const held = current.get(db)
  if (held && held.until > Date.now()) return held.courses
  const courses = loadCurrent(db)
  current.set(db, { until: Date.now() + CURRENT_MS, courses })
  // A database that is down now may answer the next reader.
  courses.catch(() => current.delete(db))
  return courses
}

/** After publishing: the next reader on this instance gets what is current now. */
export function forgetCurrentCourses(db: Database): void {
  current.delete(db)
}

/** The version of a course that readers get now. */
export async function findCourse(db: Database, course: string): Promise<PublishedCourse | undefined> {
  return (await listCourses(db)).find((each) => each.course === course)
}

/** A version that a learner began with, current or not. */
export async function findCourseVersion(db: Database, versionId: string): Promise<PublishedCourse | undefined> {
  return (await loadVersion(db, versionId))?.course
}

/** One lesson of a version, with its practice and without anything of the assessment. */
export async function findLesson(db: Database, versionId: string, lesson: string): Promise<PublishedLesson | undefined> {
  return (await loadVersion(db, versionId))?.lessons.get(lesson)
}

/** True where any version of the course, current or not, has such a lesson. */
export async function hadLesson(db: Database, course: string, lesson: string): Promise<boolean> {
  // An address may hold anything; a database refuses some of it.
  if (!Slug.safeParse(lesson).success) return false
  const [row] = await db
    .select({ lesson: lessonVersions.lesson })
    .from(lessonVersions)
    .innerJoin(courseVersions, eq(courseVersions.id, lessonVersions.versionId))
    .where(and(eq(courseVersions.course, course), eq(lessonVersions.lesson, lesson)))
    .limit(1)
  return row !== undefined
}

/** Titles of the courses that readers get now, by the course's slug. */
export async function findCourseTitles(db: Database): Promise<Map<string, Text>> {
  return new Map((await listCourses(db)).map(({ course, file }) => [course, file.title]))
}

async function loadCurrent(db: Database): Promise<PublishedCourse[]> {
  const rows = await db.select().from(currentCourses)
  const found = await Promise.all(rows.map((row) => findCourseVersion(db, row.versionId)))
  return found.flatMap((course) => course ?? []).sort((a, b) => order(a) - order(b) || (a.file.title.en < b.file.title.en ? -1 : 1))
}

function order({ file }: PublishedCourse): number {
  return TRACKS.indexOf(file.track)
}

function loadVersion(db: Database, versionId: string): Promise<Version | undefined> {
  const held = versions.get(versionId)
  if (held) return held
  const loading = readVersion(db, versionId)
  for (const oldest of versions.keys()) if (versions.size >= MOST_VERSIONS) versions.delete(oldest)
  versions.set(versionId, loading)
  const forget = () => versions.delete(versionId)
  loading.then((version) => version ?? forget(), forget)
  return loading
}

async function readVersion(db: Database, versionId: string): Promise<Version | undefined> {
  const [version] = await db.select().from(courseVersions).where(eq(courseVersions.id, versionId))
  if (!version) return undefined
  const rows = await db.select().from(lessonVersions).where(eq(lessonVersions.versionId, versionId))
  const lessons = new Map(rows.map((row) => [row.lesson, row.body]))
  const { course, number, publishedOn, file } = version
  const inOrder = file.lessons.flatMap((lesson) => {
    const body = lessons.get(lesson)
    return body ? [{ lesson, title: body.title, states: body.states }] : []
  })
  return { course: { course, versionId, number, publishedOn, file, lessons: inOrder }, lessons }
}
