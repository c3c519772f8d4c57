import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { personRoles } from '@/db/schema'
import type { Role } from '../roles'

/** The roles that a person has at this moment. */
export async function findRoles(db: Database, personId: string): Promise<Role[]> {
  const rows = await db.select({ role: personRoles.role }).from(personRoles).where(eq(personRoles.personId, personId))
  return rows.map(({ role }) => role)
}
