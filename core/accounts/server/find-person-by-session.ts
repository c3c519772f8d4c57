import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { sessions } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Person } from '../person'
import { overAt, touchOf } from '../session-limits'
import { findSessionHolder, type SessionHolder } from './find-session-holder'

/**
 * The person whose session a token opens, with the roles of this very moment; null when the session is unknown, revoked,
 * idle too long or over, when somebody holds the person, and when their organisation stands still. A session that is over
 * once stays over; its row only remembers whose it was for a day.
 */
export async function findPersonBySession(db: Database, token: string, now: Date): Promise<Person | null> {
  const held = await findSessionHolder(db, token)
  if (!held || !held.mayAct) return null
  const { session, personId: id, organisationId, handle, locale, roles, sessionId } = held
  const over = overAt(session, roles)
  if (now >= over) {
    // Written down, so that no later change of roles or limits brings it back.
    if (over < session.endsAt) await note(db, held, { endsAt: over })
    return null
  }
  const touch = touchOf(session, roles, now)
  if (touch) await note(db, held, touch)
  return { id, organisationId, handle, locale, roles, sessionId, provenAt: session.provenAt }
}

type Times = { endsAt: Date } | { usedAt: Date; provenAt?: Date }

async function note(db: Database, { organisationId, sessionId }: SessionHolder, times: Times): Promise<void> {
  await withinOrganisation(db, organisationId, (tx) => tx.update(sessions).set(times).where(eq(sessions.id, sessionId)))
}
