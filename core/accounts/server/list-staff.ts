import { and, asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { people, personRoles, staffHolds } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { isStaffRole, type StaffRole } from '../roles'
import type { Person } from '../person'
import { isStaffMember } from './is-staff-member'
import { hasRole } from './has-role'

/** `hold`: since when somebody holds them, and who, if that account is still there. */
export type StaffMember = { id: string; handle: string; roles: StaffRole[]; hold: { on: Day; by: string | null } | null }

/** The staff of the administrator's organisation by handle; nobody when the person administers none any more. */
export async function listStaff(db: Database, administrator: Person): Promise<StaffMember[]> {
  const { organisationId } = administrator
  return withinOrganisation(db, organisationId, async (tx) => {
    if (!(await hasRole(tx, administrator, 'administrator'))) return []
    const holder = alias(people, 'holder')
    const rows = await tx
      .select({ id: people.id, handle: people.handle, role: personRoles.role, heldOn: staffHolds.heldOn, heldBy: holder.handle })
      .from(people)
      .leftJoin(personRoles, eq(personRoles.personId, people.id))
      .leftJoin(staffHolds, eq(staffHolds.personId, people.id))
      .leftJoin(holder, eq(holder.id, staffHolds.heldBy))
      .where(and(eq(people.organisationId, organisationId), isStaffMember(tx)))
      .orderBy(asc(people.handle))
    const staff = new Map<string, StaffMember>()
    for (const { id, handle, role, heldOn, heldBy } of rows) {
      const member = staff.get(id) ?? { id, handle, roles: [], hold: heldOn === null ? null : { on: heldOn, by: heldBy } }
      if (role && isStaffRole(role)) member.roles.push(role)
      staff.set(id, member)
    }
    return [...staff.values()]
  })
}
