import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { people, personRoles, sessions } from '@/db/schema'
import type { Person } from '../person'
import { overAt, touchOf } from '../session-limits'
import { hashToken } from '../tokens'
import { mayAct } from './may-act'

/**
 * The person whose session a token opens, with the roles of this very moment; null when the session is unknown, revoked,
 * idle too long or over, when somebody holds the person, and when their organisation stands still. A session that is over once stays over; its row only remembers whose it was for a day.
 */
export async function findPersonBySession(db: Database, token: string, now: Date): Promise<Person | null> {
  const rows = await db
    .select({ session: sessions, handle: people.handle, locale: people.locale, organisationId: people.organisationId, role: personRoles.role })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .innerJoin(personRoles, eq(personRoles.personId, people.id))
    .where(and(eq(sessions.id, hashToken(token)), mayAct(people.id)))
  const [first] = rows
  if (!first) return null
  const { session, handle, locale, organisationId } = first
  const roles = rows.map(({ role }) => role)
  const over = overAt(session, roles)
  if (now >= over) {
    // Written down, so that no later change of roles or limits brings it back.
    if (over < session.endsAt) await db.update(sessions).set({ endsAt: over }).where(eq(sessions.id, session.id))
    return null
  }
  const touch = touchOf(session, roles, now)
  if (touch) await db.update(sessions).set(touch).where(eq(sessions.id, session.id))
  return { id: session.personId, organisationId, handle, locale, roles, sessionId: session.id, provenAt: session.provenAt }
}
