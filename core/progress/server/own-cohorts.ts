import { and, eq, exists, type SQL, type AnyColumn } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import type { Database } from '@/db/client'
import { cohortMembers, cohorts } from '@/db/schema'
import { isRowId } from '@/core/installation/row-id'

export type Cohort = typeof cohorts.$inferSelect

/** The trainer's own cohort; another trainer's does not exist for them. */
export async function findOwnCohort(tx: Database, trainer: Person, cohortId: string): Promise<Cohort | undefined> {
  if (!isRowId(cohortId)) return undefined
  const [row] = await tx
    .select()
    .from(cohorts)
    .where(and(eq(cohorts.id, cohortId), eq(cohorts.trainerId, trainer.id)))
  return row
}

/** For a query: true where `learner` is in a cohort of this trainer that takes `course`. */
export function teaches(tx: Database, trainer: Person, learner: AnyColumn, course: AnyColumn): SQL {
  const shared = tx
    .select({ cohort: cohorts.id })
    .from(cohorts)
    .innerJoin(cohortMembers, eq(cohortMembers.cohortId, cohorts.id))
    .where(and(eq(cohorts.trainerId, trainer.id), eq(cohorts.course, course), eq(cohortMembers.learnerId, learner)))
  return exists(shared)
}
