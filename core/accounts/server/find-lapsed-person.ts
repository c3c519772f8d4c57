import { and, eq } from 'drizzle-orm'
import type { Locale } from '@/core/installation/locales'
import type { Database } from '@/db/client'
import { people, personRoles, sessions } from '@/db/schema'
import type { Role } from '../roles'
import { LAPSED_MS, overAt } from '../session-limits'
import { hashToken } from '../tokens'
import { mayAct } from './may-act'

/**
 * Whose a session was that is over. Not a `Person`: no use case takes it, so it opens nothing. It says for whom
 * something may wait, and in which language they read.
 */
export type LapsedPerson = { personId: string; organisationId: string; locale: Locale; roles: readonly Role[] }

/** Whose session a token opened until less than a day ago; null for a live, a revoked and an unknown one, and for whoever may not act. */
export async function findLapsedPerson(db: Database, token: string, now: Date): Promise<LapsedPerson | null> {
  const rows = await db
    .select({ session: sessions, locale: people.locale, role: personRoles.role })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .innerJoin(personRoles, eq(personRoles.personId, people.id))
    .where(and(eq(sessions.id, hashToken(token)), mayAct(people.id)))
  const [first] = rows
  if (!first) return null
  const { session, locale } = first
  const roles = rows.map(({ role }) => role)
  const over = overAt(session, roles)
  if (now < over || now.getTime() - over.getTime() >= LAPSED_MS) return null
  return { personId: session.personId, organisationId: session.organisationId, locale, roles }
}
