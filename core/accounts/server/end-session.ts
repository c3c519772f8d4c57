import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { sessions } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Person } from '../person'

/** Ends the session that the person uses just now. */
export async function endSession(db: Database, person: Person): Promise<void> {
  const own = and(eq(sessions.id, person.sessionId), eq(sessions.personId, person.id))
  await withinOrganisation(db, person.organisationId, (tx) => tx.delete(sessions).where(own))
}
