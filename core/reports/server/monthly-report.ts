import { desc, eq } from 'drizzle-orm'
import { hasRole } from '@/core/accounts/server/has-role'
import type { Day } from '@/core/installation/days'
import type { Actor } from '@/core/jobs/actor'
import type { Database } from '@/db/client'
import { reportSnapshots } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'

/** `told`: people by the name of the count (`core/reports/cross-table.ts`); null where it may not be told. */
export type MonthlyReport = { takenOn: Day; told: Record<string, number | null> }

/**
 * The newest report, as `takeReport` took it: looking takes none. null when there is none yet, undefined for anybody who
 * is no administrator.
 */
export async function monthlyReport(db: Database, administrator: Actor): Promise<MonthlyReport | null | undefined> {
  const { organisationId } = administrator
  return withinOrganisation(db, organisationId, async (tx) => {
    if (!(await hasRole(tx, administrator, 'administrator'))) return undefined
    const [newest] = await tx
      .select({ takenOn: reportSnapshots.takenOn, told: reportSnapshots.told })
      .from(reportSnapshots)
      .where(eq(reportSnapshots.organisationId, organisationId))
      .orderBy(desc(reportSnapshots.month))
      .limit(1)
    return newest ?? null
  })
}
