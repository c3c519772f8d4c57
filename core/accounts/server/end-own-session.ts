import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { sessions } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Person } from '../person'
import { sessionName } from './session-name'

/** Ends one of the person's own sessions by its name. What is nobody's, somebody else's or over already ends nothing. */
export async function endOwnSession(db: Database, person: Person, name: string): Promise<void> {
  await withinOrganisation(db, person.organisationId, async (tx) => {
    const own = and(eq(sessions.personId, person.id), eq(sessions.organisationId, person.organisationId))
    const rows = await tx.select({ id: sessions.id }).from(sessions).where(own)
    const named = rows.find(({ id }) => sessionName(id) === name)
    if (named) await tx.delete(sessions).where(and(own, eq(sessions.id, named.id)))
  })
}
