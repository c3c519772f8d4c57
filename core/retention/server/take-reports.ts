import { takeReport } from '@/core/reports/server/take-report'
import type { Database } from '@/db/client'
import { inEachOrganisation } from './each-organisation'

/** The report of each organisation, on the first run of a month, after what its time was over for has gone. Removes nothing. */
export function takeReports(db: Database, now: Date): Promise<number> {
  return inEachOrganisation(db, async (tx, organisationId) => {
    await takeReport(tx, organisationId, now)
    return 0
  })
}
