import { and, eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { recordAccess } from '@/core/audit/server/record-access'
import { isRowId } from '@/core/installation/row-id'
import type { Database } from '@/db/client'
import { cohortMembers } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { findOwnCohort } from './own-cohorts'

/**
 * Takes a learner out of the trainer's own cohort: from now on the trainer sees nothing of them there. What they
 * learned and what was signed off stays theirs. False when it is another's cohort; taking out twice changes nothing.
 */
export async function removeFromCohort(db: Database, trainer: Person, cohortId: string, learnerId: string): Promise<boolean> {
  if (!isRowId(learnerId)) return false
  return withinOrganisation(db, trainer.organisationId, async (tx) => {
    const cohort = await findOwnCohort(tx, trainer, cohortId)
    if (!cohort) return false
    const removed = await tx
      .delete(cohortMembers)
      .where(and(eq(cohortMembers.cohortId, cohort.id), eq(cohortMembers.learnerId, learnerId)))
      .returning({ id: cohortMembers.learnerId })
    await recordAccess(
      tx,
      trainer,
      'taken-out-of-cohort',
      removed.map(({ id }) => id),
    )
    return true
  })
}
