import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { organisations, people, personRoles, recoveryCodes } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Role } from '../roles'
import { findOrganisationOfRecovery } from './find-organisation-of-recovery'

export type RecoveryHolder = { id: string; organisationId: string; roles: Role[] }

/**
 * Who may come back with a code and a handle in its canonical form. Null alike for a code that is unknown, used up, or
 * somebody else's, for a person without a role, and for anybody whose organisation stands still.
 */
export async function findRecoveryHolder(db: Database, codeHash: string, handle: string): Promise<RecoveryHolder | null> {
  const organisationId = await findOrganisationOfRecovery(db, codeHash)
  if (!organisationId) return null
  return withinOrganisation(db, organisationId, async (tx) => {
    const rows = await tx
      .select({ id: people.id, role: personRoles.role })
      .from(recoveryCodes)
      .innerJoin(people, eq(people.id, recoveryCodes.personId))
      .innerJoin(personRoles, eq(personRoles.personId, people.id))
      .innerJoin(organisations, and(eq(organisations.id, people.organisationId), isNull(organisations.stoppedAt)))
      .where(and(eq(recoveryCodes.codeHash, codeHash), eq(people.handle, handle)))
    const [first] = rows
    return first ? { id: first.id, organisationId, roles: rows.map(({ role }) => role) } : null
  })
}
