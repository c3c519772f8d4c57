import { and, eq, lte } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { proposals } from '@/db/schema'
import { inEachOrganisation } from './each-organisation'

/**
 * Proposals past their time, decided or not. What was done of them stands in the audit log for half a year, with who
 * proposed it and who agreed; of what was declined or ran out nothing is left.
 */
export function dropProposals(db: Database, now: Date): Promise<number> {
  return inEachOrganisation(db, async (tx, organisationId) => {
    const past = and(eq(proposals.organisationId, organisationId), lte(proposals.expiresAt, now))
    return (await tx.delete(proposals).where(past).returning({ id: proposals.id })).length
  })
}
