import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { personRoles } from '@/db/schema'

/** Whoever reads the log. */
export type Reader = { id: string; organisationId: string }

/** Asks the row and not the caller: the log opens to administrators alone, and to none whom somebody holds. */
export async function isAdministrator(tx: Database, reader: Reader): Promise<boolean> {
  const { personId, organisationId, role } = personRoles
  const rows = await tx
    .select({ role })
    .from(personRoles)
    .where(and(eq(personId, reader.id), eq(organisationId, reader.organisationId), eq(role, 'administrator'), sql`may_act(${personId})`))
  return rows.length > 0
}
