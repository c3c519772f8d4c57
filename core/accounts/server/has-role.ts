import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { personRoles } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Account } from '../person'
import type { Role } from '../roles'
import { mayAct } from './may-act'

/** True when the person has the role in the organisation at this moment, and may act. */
export async function hasRole(db: Database, { id, organisationId }: Account, role: Role): Promise<boolean> {
  const held = and(eq(personRoles.personId, id), eq(personRoles.organisationId, organisationId), eq(personRoles.role, role))
  const rows = await withinOrganisation(db, organisationId, (tx) =>
    tx
      .select({ role: personRoles.role })
      .from(personRoles)
      .where(and(held, mayAct(personRoles.personId))),
  )
  return rows.length > 0
}
