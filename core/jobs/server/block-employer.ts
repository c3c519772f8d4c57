import { and, eq } from 'drizzle-orm'
import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { employers } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Actor } from '../actor'
import type { BlockReason } from '../employers'
import { isRowId } from '@/core/installation/row-id'
import { hasRole } from '@/core/accounts/server/has-role'

type Result = { ok: true } | { ok: false; reason: 'not-found' }

/** Shuts an employer out: learners no longer see its listings, and no introduction to it moves on. */
export async function blockEmployer(db: Database, coordinator: Actor, employerId: string, reason: BlockReason, now: Date): Promise<Result> {
  if (!isRowId(employerId)) return { ok: false, reason: 'not-found' }
  return withinOrganisation(db, coordinator.organisationId, async (tx) => {
    if (!(await hasRole(tx, coordinator, 'coordinator'))) return { ok: false, reason: 'not-found' }
    const changed = await tx
      .update(employers)
      .set({ blockedOn: dayOf(now), blockReason: reason })
      .where(and(eq(employers.id, employerId), eq(employers.organisationId, coordinator.organisationId)))
      .returning({ id: employers.id })
    return changed.length > 0 ? { ok: true } : { ok: false, reason: 'not-found' }
  })
}
