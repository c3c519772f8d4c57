import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { sessions, signInTickets } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Account } from '../person'

/** Ends every session of a person, this one included, and every sign-in that is under way. */
export async function endAllSessions(db: Database, { id, organisationId }: Account): Promise<void> {
  await withinOrganisation(db, organisationId, async (tx) => {
    await tx.delete(signInTickets).where(eq(signInTickets.personId, id))
    await tx.delete(sessions).where(eq(sessions.personId, id))
  })
}
