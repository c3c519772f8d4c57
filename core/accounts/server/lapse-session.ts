import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { sessions } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Person } from '../person'

/** Ends the session in use as if its time were over: its person has to prove again who they are, and what they send meanwhile waits. */
export async function lapseSession(db: Database, person: Person, now: Date): Promise<void> {
  const own = and(eq(sessions.id, person.sessionId), eq(sessions.personId, person.id))
  await withinOrganisation(db, person.organisationId, (tx) => tx.update(sessions).set({ endsAt: now }).where(own))
}
