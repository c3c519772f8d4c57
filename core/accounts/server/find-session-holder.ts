import { sql } from 'drizzle-orm'
import type { Locale } from '@/core/installation/locales'
import type { Database } from '@/db/client'
import { sessions } from '@/db/schema'
import type { Role } from '../roles'
import type { SessionTimes } from '../session-limits'
import { hashToken } from '../tokens'

/** Whose a session is, alive or not, as things stand at this moment. */
export type SessionHolder = {
  sessionId: string
  session: SessionTimes & { provenAt: Date }
  personId: string
  organisationId: string
  handle: string
  locale: Locale
  roles: Role[]
  /** Nobody holds the person, and the organisation does not stand still. */
  mayAct: boolean
}

/**
 * The session that a token names, with its person. The token is all that is known yet, so this is one of the few looks
 * past the wall between organisations; null when there is no such session, or its person has no role any more.
 */
export async function findSessionHolder(db: Database, token: string): Promise<SessionHolder | null> {
  const sessionId = hashToken(token)
  const rows = await db
    .select({
      personId: sql<string>`person_id`,
      organisationId: sql<string>`organisation_id`,
      handle: sql<string>`handle`,
      locale: sql<Locale>`locale`,
      role: sql<Role>`role`,
      mayAct: sql<boolean>`may_act`,
      startedAt: sql`started_at`.mapWith(sessions.startedAt),
      usedAt: sql`used_at`.mapWith(sessions.usedAt),
      endsAt: sql`ends_at`.mapWith(sessions.endsAt),
      provenAt: sql`proven_at`.mapWith(sessions.provenAt),
      isOwnPhone: sql<boolean>`is_own_phone`,
    })
    .from(sql`session_holder(${sessionId})`)
  const [first] = rows
  if (!first) return null
  const { startedAt, usedAt, endsAt, provenAt, isOwnPhone, role: _role, ...person } = first
  return { ...person, sessionId, session: { startedAt, usedAt, endsAt, provenAt, isOwnPhone }, roles: rows.map(({ role }) => role) }
}
