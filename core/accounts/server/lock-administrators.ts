import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { personRoles } from '@/db/schema'
import { isFree } from './may-act'

/**
 * The ids of an organisation's administrators whom nobody holds, locked until the transaction ends, so that of two
 * administrators who dismiss or hold each other at the same time one remains.
 */
export async function lockAdministrators(tx: Database, organisationId: string): Promise<string[]> {
  const { personId, role } = personRoles
  const isAdministrator = and(eq(personRoles.organisationId, organisationId), eq(role, 'administrator'))
  await tx.select({ id: personId }).from(personRoles).where(isAdministrator).for('update')
  // Asked after the lock: whoever waited for it would otherwise not see who was held meanwhile.
  const rows = await tx
    .select({ id: personId })
    .from(personRoles)
    .where(and(isAdministrator, isFree(personId)))
  return rows.map(({ id }) => id)
}
