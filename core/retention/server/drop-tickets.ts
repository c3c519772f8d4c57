import { lte } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { signInTickets } from '@/db/schema'
import { inEachOrganisation } from './each-organisation'

/** Steps of signing in that nobody finished in time. */
export function dropTickets(db: Database, now: Date): Promise<number> {
  return inEachOrganisation(db, async (tx) => {
    const dropped = await tx.delete(signInTickets).where(lte(signInTickets.expiresAt, now)).returning({ id: signInTickets.id })
    return dropped.length
  })
}
