import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { cohortMembers, cohorts, enrolments, people } from '@/db/schema'
import type { CourseProgress } from '../course-progress'
import { loadProgress } from './load-progress'

export type CohortMember = {
  cohortId: string
  learnerId: string
  handle: string
  /** Absent until the learner enrols in the cohort's course. */
  progress: CourseProgress | null
}

/** Members of cohorts that the caller has authorised, with their progress in the cohort's course alone. */
export async function loadMembers(tx: Database, cohortIds: readonly string[]): Promise<CohortMember[]> {
  if (cohortIds.length === 0) return []
  const rows = await tx
    .select({ cohortId: cohorts.id, course: cohorts.course, learnerId: people.id, handle: people.handle })
    .from(cohortMembers)
    .innerJoin(cohorts, eq(cohorts.id, cohortMembers.cohortId))
    .innerJoin(people, eq(people.id, cohortMembers.learnerId))
    .where(inArray(cohorts.id, [...cohortIds]))
    .orderBy(asc(people.handle))
  const learners = [...new Set(rows.map((row) => row.learnerId))]
  const courses = [...new Set(rows.map((row) => row.course))]
  const enrolled =
    learners.length === 0
      ? []
      : await tx
          .select()
          .from(enrolments)
          .where(and(inArray(enrolments.learnerId, learners), inArray(enrolments.course, courses)))
  const wanted = enrolled.filter((enrolment) => rows.some((row) => row.learnerId === enrolment.learnerId && row.course === enrolment.course))
  const progress = await loadProgress(tx, wanted)
  return rows.map(({ course, ...member }) => ({
    ...member,
    progress: progress.find((each) => each.learnerId === member.learnerId && each.course === course) ?? null,
  }))
}
