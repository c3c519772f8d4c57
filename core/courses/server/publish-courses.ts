import { createHash } from 'node:crypto'
import { and, eq, max } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import { countWords } from '@/core/search/server/count-words'
import { indexEntries, isIndexed } from '@/core/search/server/index-entries'
import { indexSkills } from '@/core/search/server/index-skills'
import { wordsFor } from '@/core/words/words'
import type { Database } from '@/db/client'
import { assessmentVersions, courseVersions, currentCourses, lessonVersions, pictures } from '@/db/schema'
import { pictureHash } from '../asset-names'
import type { CheckedCourse } from '../check-course'
import type { ContentFault } from '../content-fault'
import { entriesOf } from '../index-course'
import { placeItems } from '../item-record'
import { faultsOfMeanings } from '../keep-meanings'
import { forgetCurrentCourses } from './find-courses'
import { contentOf, type LessonLabels, labelsOf, renderPublished } from '../render-course'
import { findEarlierItems } from './find-earlier-items'
import { keepRecordings } from './keep-recordings'

/** The courses whose current version changed, and why others may not be published: readers keep what they had. */
export type Published = { changed: string[]; faults: ContentFault[] }

/**
 * Publishes checked courses: what is new becomes the next immutable version, and readers get the version whose content
 * the folder has. Versions that learners began with stay. A course in which an item means something else than in any
 * version before is refused, whatever its folder's record says; the others are published all the same.
 */
export async function publishCourses(db: Database, courses: readonly CheckedCourse[], today: Day): Promise<Published> {
  const labels: LessonLabels = { my: labelsOf(wordsFor('my')), en: labelsOf(wordsFor('en')) }
  const changed: string[] = []
  const faults: ContentFault[] = []
  let isIndexChanged = await indexSkills(db)
  for (const course of courses) {
    // One transaction a course: readers get the whole new version or the whole old one, and find what they get.
    const published = await db.transaction((tx) => publishCourse(tx, course, labels, today))
    if (published.isNew) changed.push(course.course)
    faults.push(...published.faults)
    isIndexChanged ||= published.isIndexed
  }
  if (isIndexChanged) await countWords(db)
  forgetCurrentCourses(db)
  return { changed, faults }
}

type PublishedOne = { isNew: boolean; isIndexed: boolean; faults: ContentFault[] }

async function publishCourse(tx: Database, checked: CheckedCourse, labels: LessonLabels, today: Day): Promise<PublishedOne> {
  const { course } = checked
  const lessons = checked.lessons.map((lesson) => ({ lesson: lesson.lesson, body: renderPublished(lesson, labels) }))
  const hash = sha256(
    contentOf(
      checked,
      lessons.map(({ body }) => body),
    ),
  )
  const [current] = await tx.select().from(currentCourses).where(eq(currentCourses.course, course))
  const known = await findVersion(tx, course, hash)
  const faults = known && known === current?.versionId ? [] : await findFaults(tx, checked, known)
  if (faults.length > 0) return { isNew: false, isIndexed: false, faults }
  const versionId = known ?? (await addVersion(tx, checked, lessons, hash, today))
  const isNew = current?.versionId !== versionId
  await keepRecordings(tx, checked)
  if (isNew) await tx.insert(currentCourses).values({ course, versionId }).onConflictDoUpdate({ target: currentCourses.course, set: { versionId } })
  return { isNew, isIndexed: await indexCourse(tx, checked, versionId), faults: [] }
}

/** Learners' answers and their plans of repetition hang on the ids of items, in every version that there was. */
async function findFaults(tx: Database, { course, lessons, assessment }: CheckedCourse, known: string | undefined): Promise<ContentFault[]> {
  return faultsOfMeanings(course, placeItems(lessons, assessment?.items ?? []), await findEarlierItems(tx, course, known))
}

/** Lets readers find the version; true when it was not in the index yet, as after a change in how texts are read. */
async function indexCourse(tx: Database, checked: CheckedCourse, versionId: string): Promise<boolean> {
  const source = `courses/${checked.course}`
  // What people type may change without a new version.
  const state = `${versionId}/${sha256(JSON.stringify(checked.asked ?? null))}`
  if (await isIndexed(tx, source, state)) return false
  await indexEntries(tx, source, state, entriesOf(checked))
  return true
}

async function findVersion(tx: Database, course: string, hash: string): Promise<string | undefined> {
  const [version] = await tx
    .select({ id: courseVersions.id })
    .from(courseVersions)
    .where(and(eq(courseVersions.course, course), eq(courseVersions.hash, hash)))
  return version?.id
}

type RenderedLessons = Omit<typeof lessonVersions.$inferInsert, 'versionId'>[]

async function addVersion(tx: Database, checked: CheckedCourse, lessons: RenderedLessons, hash: string, today: Day): Promise<string> {
  const { course, file, assessment } = checked
  const [last] = await tx
    .select({ number: max(courseVersions.number) })
    .from(courseVersions)
    .where(eq(courseVersions.course, course))
  const row = { course, number: (last?.number ?? 0) + 1, hash, file, publishedOn: today }
  const [version] = await tx.insert(courseVersions).values(row).onConflictDoNothing().returning({ id: courseVersions.id })
  if (!version) return publishedMeanwhile(tx, course, hash)
  await tx.insert(lessonVersions).values(lessons.map((lesson) => ({ ...lesson, versionId: version.id })))
  if (assessment) await tx.insert(assessmentVersions).values({ versionId: version.id, assessment })
  const drawings = checked.lessons.flatMap((lesson) => [...lesson.pictures.values()].map(({ svg }) => ({ hash: pictureHash(svg), svg })))
  if (drawings.length > 0) await tx.insert(pictures).values(drawings).onConflictDoNothing()
  return version.id
}

/** Another process published the same folder at the same moment. */
async function publishedMeanwhile(tx: Database, course: string, hash: string): Promise<string> {
  const version = await findVersion(tx, course, hash)
  if (!version) throw new Error(`another process published ${course} from a different folder: publish again`)
  return version
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
