import { and, eq } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { people, personRoles } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { isRowId } from '@/core/installation/row-id'
import type { Person } from '../person'
import type { StaffRole } from '../roles'
import { isStaffMember } from './is-staff-member'
import { lockAdministrators } from './lock-administrators'

export type GrantedRole = { ok: true } | { ok: false; reason: 'not-allowed' | 'unknown-person' }

/** Gives a member of staff one more role. Learners and people of other organisations are unknown to an administrator. */
export async function grantRole(db: Database, administrator: Person, personId: string, role: StaffRole, today: Day): Promise<GrantedRole> {
  const { organisationId } = administrator
  if (!isRowId(personId)) return { ok: false, reason: 'unknown-person' }
  return withinOrganisation(db, organisationId, async (tx) => {
    if (!(await lockAdministrators(tx, organisationId)).includes(administrator.id)) return { ok: false, reason: 'not-allowed' }
    const [person] = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.id, personId), eq(people.organisationId, organisationId), isStaffMember(tx)))
    if (!person) return { ok: false, reason: 'unknown-person' }
    await tx.insert(personRoles).values({ personId, organisationId, role, grantedOn: today }).onConflictDoNothing()
    return { ok: true }
  })
}
