import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { people, personRoles, sessions } from '@/db/schema'
import type { Person } from '../person'
import { isSessionOver, isTouchDue } from '../session-limits'
import { hashToken } from '../tokens'

/**
 * The person whose session a token opens, with the roles of this very moment; null when the session is unknown, revoked,
 * idle too long or over. A session that is over is removed.
 */
export async function findPersonBySession(db: Database, token: string, now: Date): Promise<Person | null> {
  const rows = await db
    .select({ session: sessions, handle: people.handle, locale: people.locale, organisationId: people.organisationId, role: personRoles.role })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .innerJoin(personRoles, eq(personRoles.personId, people.id))
    .where(eq(sessions.id, hashToken(token)))
  const [first] = rows
  if (!first) return null
  const { session, handle, locale, organisationId } = first
  const roles = rows.map(({ role }) => role)
  if (isSessionOver(session, roles, now)) {
    await db.delete(sessions).where(eq(sessions.id, session.id))
    return null
  }
  if (isTouchDue(session, now)) await db.update(sessions).set({ usedAt: now }).where(eq(sessions.id, session.id))
  return { id: session.personId, organisationId, handle, locale, roles, sessionId: session.id, provenAt: session.provenAt }
}
