import { and, eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import type { Database } from '@/db/client'
import { sessions } from '@/db/schema'

/** How long the proof of who one is opens the most private things. */
const FRESH_MS = 10 * 60_000

/** True when this session's person proved who they are in the last ten minutes. */
export async function provenLately(tx: Database, { id, sessionId }: Person, now: Date): Promise<boolean> {
  const [session] = await tx
    .select({ provenAt: sessions.provenAt })
    .from(sessions)
    .where(and(eq(sessions.id, sessionId), eq(sessions.personId, id)))
  return session !== undefined && now.getTime() - session.provenAt.getTime() < FRESH_MS
}
