import { and, eq } from 'drizzle-orm'
import { canonicalHandle } from '@/core/accounts/handles'
import type { Person } from '@/core/accounts/person'
import { readWordLists } from '@/core/accounts/server/read-word-lists'
import { recordAccess } from '@/core/audit/server/record-access'
import type { Database } from '@/db/client'
import { cohortMembers, people, personRoles } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { findOwnCohort } from './own-cohorts'

export type AddedToCohort = { ok: true } | { ok: false; reason: 'no-such-cohort' | 'no-such-learner' }

/**
 * Adds the learner whose whole handle was typed (with spaces or hyphens, in either kind of digits). A handle that nobody has, one of another organisation and one of
 * somebody who is no learner get the same answer: the form is no way to find out who is here.
 */
export async function addToCohort(db: Database, trainer: Person, cohortId: string, handle: string): Promise<AddedToCohort> {
  return withinOrganisation(db, trainer.organisationId, async (tx) => {
    const cohort = await findOwnCohort(tx, trainer, cohortId)
    if (!cohort) return { ok: false, reason: 'no-such-cohort' }
    const [learner] = await tx
      .select({ id: people.id })
      .from(people)
      .innerJoin(personRoles, and(eq(personRoles.personId, people.id), eq(personRoles.role, 'learner')))
      .where(and(eq(people.handle, canonicalHandle(handle, readWordLists())), eq(people.organisationId, trainer.organisationId)))
    if (!learner) return { ok: false, reason: 'no-such-learner' }
    const added = await tx
      .insert(cohortMembers)
      .values({ cohortId: cohort.id, organisationId: cohort.organisationId, learnerId: learner.id })
      .onConflictDoNothing()
      .returning({ id: cohortMembers.learnerId })
    await recordAccess(
      tx,
      trainer,
      'added-to-cohort',
      added.map(({ id }) => id),
    )
    return { ok: true }
  })
}
