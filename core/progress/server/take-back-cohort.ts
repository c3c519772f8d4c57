import { eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { takenBack } from '@/core/burmese/written-line'
import type { Database } from '@/db/client'
import { cohorts } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { findOwnCohort } from './own-cohorts'

/** Gives a cohort's name back as it was typed, where it was converted from Zawgyi. False for a cohort that is not the trainer's own. */
export async function takeBackCohort(db: Database, trainer: Person, cohortId: string, typed: string): Promise<boolean> {
  return withinOrganisation(db, trainer.organisationId, async (tx) => {
    const cohort = trainer.roles.includes('trainer') ? await findOwnCohort(tx, trainer, cohortId) : undefined
    if (!cohort) return false
    const name = takenBack(cohort.name, typed)
    if (name !== cohort.name) await tx.update(cohorts).set({ name }).where(eq(cohorts.id, cohort.id))
    return true
  })
}
