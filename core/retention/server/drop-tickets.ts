import { lte } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { signInTickets } from '@/db/schema'

/** Steps of signing in that nobody finished in time. */
export async function dropTickets(db: Database, now: Date): Promise<number> {
  const dropped = await db.delete(signInTickets).where(lte(signInTickets.expiresAt, now)).returning({ id: signInTickets.id })
  return dropped.length
}
