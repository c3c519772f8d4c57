import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { personRoles } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Account } from '../person'
import type { Role } from '../roles'

/** The roles that a person has at this moment. */
export async function findRoles(db: Database, { id, organisationId }: Account): Promise<Role[]> {
  const rows = await withinOrganisation(db, organisationId, (tx) =>
    tx.select({ role: personRoles.role }).from(personRoles).where(eq(personRoles.personId, id)),
  )
  return rows.map(({ role }) => role)
}
