import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { personRoles } from '@/db/schema'
import type { Actor } from '../actor'

/** Asks the row and not the caller: only coordinators of an organisation change its employers and listings. */
export async function isCoordinator(tx: Database, actor: Actor): Promise<boolean> {
  const rows = await tx
    .select({ role: personRoles.role })
    .from(personRoles)
    .where(and(eq(personRoles.personId, actor.id), eq(personRoles.organisationId, actor.organisationId), eq(personRoles.role, 'coordinator')))
  return rows.length > 0
}
