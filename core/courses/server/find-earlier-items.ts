import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { PracticeItem } from '@/core/quizzes/items'
import type { Database } from '@/db/client'
import { assessmentVersions, courseVersions, lessonVersions } from '@/db/schema'
import { placeItems } from '../item-record'
import type { EarlierItems } from '../keep-meanings'

/** The items of every published version of a course but `except`, the oldest first. Of lessons only the practice is read. */
export async function findEarlierItems(tx: Database, course: string, except: string | undefined): Promise<EarlierItems[]> {
  const isOther = and(eq(courseVersions.course, course), except === undefined ? undefined : ne(courseVersions.id, except))
  const practice = await tx
    .select({ number: courseVersions.number, lesson: lessonVersions.lesson, practice: sql<PracticeItem[]>`${lessonVersions.body}->'practice'` })
    .from(lessonVersions)
    .innerJoin(courseVersions, eq(courseVersions.id, lessonVersions.versionId))
    .where(isOther)
    .orderBy(asc(courseVersions.number))
  const pools = await tx
    .select({ number: courseVersions.number, pool: assessmentVersions.assessment })
    .from(assessmentVersions)
    .innerJoin(courseVersions, eq(courseVersions.id, assessmentVersions.versionId))
    .where(isOther)
  const numbers = [...new Set([...practice, ...pools].map(({ number }) => number))]
  return numbers.map((number) => {
    const lessons = practice.filter((row) => row.number === number)
    return { number, items: placeItems(lessons, pools.find((row) => row.number === number)?.pool.items ?? []) }
  })
}
