import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { employers } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Actor } from '../actor'
import type { BlockReason, Employer } from '../employers'
import { isRowId } from '@/core/installation/row-id'
import { hasRole } from '@/core/accounts/server/has-role'

/** An employer as coordinators see it. */
export type KnownEmployer = Employer & { blockReason: BlockReason | null }

/** The employers of the organisation, those that are shut out last. Empty for anybody who is no coordinator. */
export async function listEmployers(db: Database, coordinator: Actor): Promise<KnownEmployer[]> {
  const found = await readEmployers(db, coordinator)
  return [...found.filter((employer) => employer.blockedOn === null), ...found.filter((employer) => employer.blockedOn !== null)]
}

export async function findEmployer(db: Database, coordinator: Actor, employerId: string): Promise<KnownEmployer | undefined> {
  if (!isRowId(employerId)) return undefined
  const [found] = await readEmployers(db, coordinator, employerId)
  return found
}

async function readEmployers(db: Database, coordinator: Actor, employerId?: string): Promise<KnownEmployer[]> {
  return withinOrganisation(db, coordinator.organisationId, async (tx) => {
    if (!(await hasRole(tx, coordinator, 'coordinator'))) return []
    const { id, name, place, vetting, blockedOn, blockReason, slug, organisationId } = employers
    const rows = await tx
      .select({ id, name, place, vetting, blockedOn, blockReason })
      .from(employers)
      .where(and(eq(organisationId, coordinator.organisationId), employerId === undefined ? isNotNull(id) : eq(id, employerId)))
      .orderBy(asc(slug))
    return rows.map((row) => ({ ...row, blockReason: row.blockReason as BlockReason | null }))
  })
}
