import { and, eq, gt } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { people, sessions } from '@/db/schema'
import { LAPSED_MS } from '../session-limits'
import { hashToken } from '../tokens'

/** True when the token is of a session of this handle's person, alive or over for less than a day: they were signed in here before. */
export async function isKnownDevice(db: Database, token: string, handle: string, now: Date): Promise<boolean> {
  const [row] = await db
    .select({ id: sessions.id })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.id, hashToken(token)), eq(people.handle, handle), gt(sessions.endsAt, new Date(now.getTime() - LAPSED_MS))))
  return row !== undefined
}
