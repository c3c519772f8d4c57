import { eq, inArray } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { attemptResults, attempts, currentCourses, learningEvents, signOffs, taskRequests } from '@/db/schema'
import { type CourseProgress, deriveProgress } from '../course-progress'
import type { Enrolment } from './find-own-enrolment'
import { findPinnedCourse } from './find-pinned-course'

/** Progress of enrolments that the caller has authorised: the facts of all in a few queries, then derived one by one. */
export async function loadProgress(tx: Database, enrolments: readonly Enrolment[]): Promise<CourseProgress[]> {
  const ids = enrolments.map((enrolment) => enrolment.id)
  if (ids.length === 0) return []
  // Asked together, they travel together.
  const [events, goes, requests, decisions, current] = await Promise.all([
    tx.select().from(learningEvents).where(inArray(learningEvents.enrolmentId, ids)),
    tx
      .select({ id: attempts.id, enrolmentId: attempts.enrolmentId, startedOn: attempts.startedOn, seq: attempts.seq, result: attemptResults })
      .from(attempts)
      .leftJoin(attemptResults, eq(attemptResults.attemptId, attempts.id))
      .where(inArray(attempts.enrolmentId, ids)),
    tx.select().from(taskRequests).where(inArray(taskRequests.enrolmentId, ids)),
    tx.select().from(signOffs).where(inArray(signOffs.enrolmentId, ids)),
    tx.select().from(currentCourses),
  ])
  const progress: CourseProgress[] = []
  for (const enrolment of enrolments) {
    const isOwn = (row: { enrolmentId: string }) => row.enrolmentId === enrolment.id
    progress.push(
      deriveProgress({
        enrolment,
        pinned: await findPinnedCourse(tx, enrolment.versionId),
        current: await findCurrentLessons(tx, current.find((row) => row.course === enrolment.course)?.versionId),
        events: events.filter(isOwn),
        attempts: goes.filter(isOwn),
        request: requests.find(isOwn) ?? null,
        signOffs: decisions.filter(isOwn),
      }),
    )
  }
  return progress
}

async function findCurrentLessons(tx: Database, versionId: string | undefined): Promise<ReadonlySet<string> | undefined> {
  return versionId === undefined ? undefined : new Set((await findPinnedCourse(tx, versionId)).lessons.map(({ lesson }) => lesson))
}
