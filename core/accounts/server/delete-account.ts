import { and, eq, sql } from 'drizzle-orm'
import { destroyDataKey } from '@/core/installation/server/data-keys'
import type { Database } from '@/db/client'
import type { Keys } from '@/db/keys/database'
import { people, personRoles, proposals } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Account } from '../person'
import { isStaffRole } from '../roles'
import { findRoles } from './find-roles'
import { handOverWork } from './hand-over-work'
import { lockAdministrators } from './lock-administrators'

export type DeletedAccount = { ok: true } | { ok: false; reason: 'last-administrator' | 'nobody-takes-over' }

/**
 * Deletes one's own account with everything that hangs on it, at once, and destroys the key of what was sealed for it.
 * Staff first have to leave nobody alone.
 */
export async function deleteAccount(db: Database, keys: Keys, person: Account): Promise<DeletedAccount> {
  const { id, organisationId } = person
  return withinOrganisation(db, organisationId, async (tx) => {
    const administrators = await lockAdministrators(tx, organisationId)
    if (administrators.length === 1 && administrators[0] === id) return { ok: false, reason: 'last-administrator' }
    // Held against newcomers who join through this person: they come before the work is handed over, or not at all.
    await tx.select().from(personRoles).where(eq(personRoles.personId, id)).for('update')
    const roles = await findRoles(tx, person)
    if (!(await handOverWork(tx, person, id, roles.filter(isStaffRole)))) return { ok: false, reason: 'nobody-takes-over' }
    // What was proposed about the person names them in its detail, where no reference reaches.
    await tx.delete(proposals).where(and(eq(proposals.organisationId, organisationId), sql`strpos(${proposals.detail}::text, ${id}) > 0`))
    await tx.delete(people).where(and(eq(people.id, id), eq(people.organisationId, organisationId)))
    // Last, when nobody can seal anything more for this person. Should it fail, the account stays and can be deleted again;
    // should the end of this transaction fail after it, retention finds the person noted as gone and deletes them.
    await destroyDataKey(keys(tx), id)
    return { ok: true }
  })
}
