import { and, eq, isNull } from 'drizzle-orm'
import type { Locale } from '@/core/installation/locales'
import type { Database } from '@/db/client'
import { organisations, people, personRoles, sessions } from '@/db/schema'
import type { Role } from '../roles'
import { LAPSED_MS, overAt } from '../session-limits'
import { hashToken } from '../tokens'

/**
 * Whose a session was that is over. Not a `Person`: no use case takes it, so it opens nothing. It says for whom
 * something may wait, and in which language they read.
 */
export type LapsedPerson = { personId: string; organisationId: string; locale: Locale; roles: readonly Role[] }

/** Whose session a token opened until less than a day ago; null for a live, a revoked and an unknown one, and in an organisation that stands still. */
export async function findLapsedPerson(db: Database, token: string, now: Date): Promise<LapsedPerson | null> {
  const rows = await db
    .select({ session: sessions, locale: people.locale, role: personRoles.role })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .innerJoin(personRoles, eq(personRoles.personId, people.id))
    .innerJoin(organisations, and(eq(organisations.id, people.organisationId), isNull(organisations.stoppedAt)))
    .where(eq(sessions.id, hashToken(token)))
  const [first] = rows
  if (!first) return null
  const { session, locale } = first
  const roles = rows.map(({ role }) => role)
  const over = overAt(session, roles)
  if (now < over || now.getTime() - over.getTime() >= LAPSED_MS) return null
  return { personId: session.personId, organisationId: session.organisationId, locale, roles }
}
