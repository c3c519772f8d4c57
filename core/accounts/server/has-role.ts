import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { personRoles } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Role } from '../roles'

/** True when the person has the role in the organisation at this moment. */
export async function hasRole(db: Database, personId: string, organisationId: string, role: Role): Promise<boolean> {
  const held = and(eq(personRoles.personId, personId), eq(personRoles.organisationId, organisationId), eq(personRoles.role, role))
  const rows = await withinOrganisation(db, organisationId, (tx) => tx.select({ role: personRoles.role }).from(personRoles).where(held))
  return rows.length > 0
}
