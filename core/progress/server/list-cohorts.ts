import { asc, eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import type { Text } from '@/core/installation/locales'
import type { Database } from '@/db/client'
import { cohorts, courseVersions, currentCourses } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { isCompleted } from '../next-step'
import { loadMembers } from './load-members'

export type CohortSummary = {
  id: string
  name: string
  course: string
  title: Text
  members: number
  enrolled: number
  completed: number
  waiting: number
}

/** The trainer's own cohorts with their numbers, in the order they were made. */
export async function listCohorts(db: Database, trainer: Person): Promise<CohortSummary[]> {
  return withinOrganisation(db, trainer.organisationId, async (tx) => {
    const own = await tx
      .select({ id: cohorts.id, name: cohorts.name, course: cohorts.course, file: courseVersions.file })
      .from(cohorts)
      .innerJoin(currentCourses, eq(currentCourses.course, cohorts.course))
      .innerJoin(courseVersions, eq(courseVersions.id, currentCourses.versionId))
      .where(eq(cohorts.trainerId, trainer.id))
      .orderBy(asc(cohorts.createdOn), asc(cohorts.name))
    const members = await loadMembers(
      tx,
      own.map((cohort) => cohort.id),
    )
    return own.map(({ file, ...cohort }) => {
      const here = members.filter((member) => member.cohortId === cohort.id)
      const progress = here.flatMap((member) => member.progress ?? [])
      return {
        ...cohort,
        title: file.title,
        members: here.length,
        enrolled: progress.length,
        completed: progress.filter(isCompleted).length,
        waiting: progress.filter((each) => each.task?.state.kind === 'waiting').length,
      }
    })
  })
}
