import { and, eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import type { Database } from '@/db/client'
import { skillEvidence } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'

/** The learner takes their own word about a skill back. What a course or a trainer has shown stays. */
export async function withdrawSkill(db: Database, learner: Person, skill: string): Promise<void> {
  await withinOrganisation(db, learner.organisationId, (tx) =>
    tx
      .delete(skillEvidence)
      .where(and(eq(skillEvidence.learnerId, learner.id), eq(skillEvidence.skill, skill), eq(skillEvidence.kind, 'self-reported'))),
  )
}
