import { and, asc, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { people, personRoles } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { isStaffRole, type StaffRole } from '../roles'
import type { Person } from '../person'
import { isStaffMember } from './is-staff-member'
import { hasRole } from './has-role'

export type StaffMember = { id: string; handle: string; roles: StaffRole[] }

/** The staff of the administrator's organisation by handle; nobody when the person administers none any more. */
export async function listStaff(db: Database, administrator: Person): Promise<StaffMember[]> {
  const { organisationId } = administrator
  return withinOrganisation(db, organisationId, async (tx) => {
    if (!(await hasRole(tx, administrator.id, organisationId, 'administrator'))) return []
    const rows = await tx
      .select({ id: people.id, handle: people.handle, role: personRoles.role })
      .from(people)
      .leftJoin(personRoles, eq(personRoles.personId, people.id))
      .where(and(eq(people.organisationId, organisationId), isStaffMember(tx)))
      .orderBy(asc(people.handle))
    const staff = new Map<string, StaffMember>()
    for (const { id, handle, role } of rows) {
      const member = staff.get(id) ?? { id, handle, roles: [] }
      if (role && isStaffRole(role)) member.roles.push(role)
      staff.set(id, member)
    }
    return [...staff.values()]
  })
}
