import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { personRoles } from '@/db/schema'

/**
 * The ids of an organisation's administrators, locked until the transaction ends, so that of two administrators who
 * dismiss each other at the same time one remains.
 */
export async function lockAdministrators(tx: Database, organisationId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: personRoles.personId })
    .from(personRoles)
    .where(and(eq(personRoles.organisationId, organisationId), eq(personRoles.role, 'administrator')))
    .for('update')
  return rows.map(({ id }) => id)
}
