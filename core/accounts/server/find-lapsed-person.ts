import type { Locale } from '@/core/installation/locales'
import type { Database } from '@/db/client'
import type { Role } from '../roles'
import { LAPSED_MS, overAt } from '../session-limits'
import { findSessionHolder } from './find-session-holder'

/**
 * Whose a session was that is over. Not a `Person`: no use case takes it, so it opens nothing. It says for whom
 * something may wait, and in which language they read.
 */
export type LapsedPerson = { personId: string; organisationId: string; locale: Locale; roles: readonly Role[] }

/** Whose session a token opened until less than a day ago; null for a live, a revoked and an unknown one, and for whoever may not act. */
export async function findLapsedPerson(db: Database, token: string, now: Date): Promise<LapsedPerson | null> {
  const held = await findSessionHolder(db, token)
  if (!held || !held.mayAct) return null
  const { session, personId, organisationId, locale, roles } = held
  const over = overAt(session, roles)
  if (now < over || now.getTime() - over.getTime() >= LAPSED_MS) return null
  return { personId, organisationId, locale, roles }
}
