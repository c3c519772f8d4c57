import { eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { recordAccess } from '@/core/audit/server/record-access'
import type { Text } from '@/core/installation/locales'
import type { Database } from '@/db/client'
import { courseVersions, currentCourses } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { type CohortMember, loadMembers } from './load-members'
import { findOwnCohort } from './own-cohorts'

export type CohortProgress = { id: string; name: string; course: string; title: Text; members: CohortMember[] }

/** The trainer's own cohort, each member with where they stand; undefined for another's. */
export async function cohortProgress(db: Database, trainer: Person, cohortId: string): Promise<CohortProgress | undefined> {
  return withinOrganisation(db, trainer.organisationId, async (tx) => {
    const cohort = await findOwnCohort(tx, trainer, cohortId)
    if (!cohort) return undefined
    const [current] = await tx
      .select({ file: courseVersions.file })
      .from(currentCourses)
      .innerJoin(courseVersions, eq(courseVersions.id, currentCourses.versionId))
      .where(eq(currentCourses.course, cohort.course))
    if (!current) return undefined
    const { id, name, course } = cohort
    const members = await loadMembers(tx, [id])
    await recordAccess(
      tx,
      trainer,
      'cohort-listed',
      members.map(({ learnerId }) => learnerId),
    )
    return { id, name, course, title: current.file.title, members }
  })
}
