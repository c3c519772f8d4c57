import { and, eq, lte } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { keptForms } from '@/db/schema'
import { inEachOrganisation } from './each-organisation'

/** Forms that waited for a sign-in that did not come. */
export function dropKeptForms(db: Database, now: Date): Promise<number> {
  return inEachOrganisation(db, async (tx, organisationId) => {
    const past = and(eq(keptForms.organisationId, organisationId), lte(keptForms.expiresAt, now))
    return (await tx.delete(keptForms).where(past).returning({ id: keptForms.id })).length
  })
}
