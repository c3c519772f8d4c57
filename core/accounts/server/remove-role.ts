import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { personRoles } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { isRowId } from '@/core/installation/row-id'
import type { Person } from '../person'
import type { StaffRole } from '../roles'
import { endAllSessions } from './end-all-sessions'
import { handOverWork } from './hand-over-work'
import { lockAdministrators } from './lock-administrators'

export type RemovedRole = { ok: true } | { ok: false; reason: 'not-allowed' | 'unknown-person' | 'last-administrator' | 'nobody-takes-over' }

/** Takes a staff role away at once: the person's sessions end, and a colleague takes over the learners in their care. */
export async function removeRole(db: Database, administrator: Person, personId: string, role: StaffRole): Promise<RemovedRole> {
  const { organisationId } = administrator
  if (!isRowId(personId)) return { ok: false, reason: 'unknown-person' }
  return withinOrganisation(db, organisationId, async (tx) => {
    const administrators = await lockAdministrators(tx, organisationId)
    if (!administrators.includes(administrator.id)) return { ok: false, reason: 'not-allowed' }
    const held = and(eq(personRoles.personId, personId), eq(personRoles.organisationId, organisationId), eq(personRoles.role, role))
    // Held against newcomers who join through this person: they come before the work is handed over, or not at all.
    const [row] = await tx.select().from(personRoles).where(held).for('update')
    if (!row) return { ok: false, reason: 'unknown-person' }
    if (role === 'administrator' && administrators.every((id) => id === personId)) return { ok: false, reason: 'last-administrator' }
    if (!(await handOverWork(tx, administrator, personId, [role]))) return { ok: false, reason: 'nobody-takes-over' }
    await tx.delete(personRoles).where(held)
    await endAllSessions(tx, { id: personId, organisationId })
    return { ok: true }
  })
}
