import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { people, personRoles, recoveryCodes } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Account } from '../person'
import type { Role } from '../roles'
import { mayAct } from './may-act'
import { organisationOfHandle } from './organisation-of'

export type RecoveryHolder = Account & { roles: Role[] }

/**
 * Who may come back with a code and a handle in its canonical form. Null alike, after the same work, for a handle that
 * nobody has, for a code that is unknown, used up, or somebody else's, for a person without a role, and for whoever may not act.
 */
export async function findRecoveryHolder(db: Database, codeHash: string, handle: string): Promise<RecoveryHolder | null> {
  const organisationId = await organisationOfHandle(db, handle)
  return withinOrganisation(db, organisationId, async (tx) => {
    const rows = await tx
      .select({ id: people.id, role: personRoles.role })
      .from(recoveryCodes)
      .innerJoin(people, eq(people.id, recoveryCodes.personId))
      .innerJoin(personRoles, eq(personRoles.personId, people.id))
      .where(and(eq(recoveryCodes.codeHash, codeHash), eq(people.handle, handle), mayAct(people.id)))
    const [first] = rows
    return first ? { id: first.id, organisationId, roles: rows.map(({ role }) => role) } : null
  })
}
