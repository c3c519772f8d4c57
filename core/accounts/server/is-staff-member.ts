import { and, eq, exists, ne, notExists, or } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { people, personRoles } from '@/db/schema'

/**
 * The condition that a row of `people` is a member of staff: has a staff role, or had only such and has none just now.
 * People who are learners and nothing else are never shown to an administrator.
 */
export function isStaffMember(db: Database) {
  const rolesOfPerson = eq(personRoles.personId, people.id)
  const staffRole = db
    .select({ role: personRoles.role })
    .from(personRoles)
    .where(and(rolesOfPerson, ne(personRoles.role, 'learner')))
  const anyRole = db.select({ role: personRoles.role }).from(personRoles).where(rolesOfPerson)
  return or(exists(staffRole), notExists(anyRole))
}
