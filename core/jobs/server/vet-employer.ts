import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { employers } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Actor } from '../actor'
import type { Vetting } from '../employers'
import { isRowId } from '@/core/installation/row-id'
import { hasRole } from '@/core/accounts/server/has-role'

type Result = { ok: true } | { ok: false; reason: 'not-found' | 'ends-before-check' }

/** Records what a look at the employer found, in place of the last look. */
export async function vetEmployer(db: Database, coordinator: Actor, employerId: string, vetting: Vetting): Promise<Result> {
  if (!isRowId(employerId)) return { ok: false, reason: 'not-found' }
  if (vetting.until < vetting.checked) return { ok: false, reason: 'ends-before-check' }
  return withinOrganisation(db, coordinator.organisationId, async (tx) => {
    if (!(await hasRole(tx, coordinator, 'coordinator'))) return { ok: false, reason: 'not-found' }
    const changed = await tx
      .update(employers)
      .set({ vetting })
      .where(and(eq(employers.id, employerId), eq(employers.organisationId, coordinator.organisationId)))
      .returning({ id: employers.id })
    return changed.length > 0 ? { ok: true } : { ok: false, reason: 'not-found' }
  })
}
