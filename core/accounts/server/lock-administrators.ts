import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { personRoles } from '@/db/schema'
import { isFree } from './may-act'

/**
 * The ids of an organisation's administrators whom nobody holds, locked until the transaction ends, so that of two administrators who
 * dismiss each other at the same time one remains.
 */
export async function lockAdministrators(tx: Database, organisationId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: personRoles.personId })
    .from(personRoles)
    .where(and(eq(personRoles.organisationId, organisationId), eq(personRoles.role, 'administrator'), isFree(personRoles.personId)))
    .for('update')
  return rows.map(({ id }) => id)
}
