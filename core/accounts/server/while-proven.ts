import { and, eq, gt } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { people, sessions } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { staleSince } from '../fresh-proof'
import type { Person } from '../person'
import type { NotProven } from './change-factors'

/**
 * Runs a change of what lets a person in, in one transaction and only in a session in which they have just proven who they
 * are. Changes of one person wait for each other.
 */
export async function whileProven<T>(db: Database, person: Person, now: Date, change: (tx: Database) => Promise<T>): Promise<T | NotProven> {
  return withinOrganisation(db, person.organisationId, async (tx) => {
    await tx.select({ id: people.id }).from(people).where(eq(people.id, person.id)).for('update')
    const proven = await tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(eq(sessions.id, person.sessionId), eq(sessions.personId, person.id), gt(sessions.provenAt, staleSince(now))))
    return proven.length === 0 ? { ok: false, reason: 'not-proven' } : change(tx)
  })
}
