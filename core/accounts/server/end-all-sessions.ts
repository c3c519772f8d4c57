import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { sessions, signInTickets } from '@/db/schema'

/** Ends every session of a person, this one included, and every sign-in that is under way. */
export async function endAllSessions(db: Database, personId: string): Promise<void> {
  await db.delete(signInTickets).where(eq(signInTickets.personId, personId))
  await db.delete(sessions).where(eq(sessions.personId, personId))
}
