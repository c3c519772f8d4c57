import { and, eq, gt, ne } from 'drizzle-orm'
import { recordAccess } from '@/core/audit/server/record-access'
import type { Database } from '@/db/client'
import { people, personRoles, sessions } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { staleSince } from '../fresh-proof'
import type { Person } from '../person'

export type NotProven = { ok: false; reason: 'not-proven' }

/**
 * Runs a change of a person's own second factors in one transaction: only for staff, and only in a session in which they
 * have just proven who they are. Changes of one person wait for each other, so that no two of them take the last factor.
 */
export async function changeFactors<T>(db: Database, person: Person, now: Date, change: (tx: Database) => Promise<T>): Promise<T | NotProven> {
  return withinOrganisation(db, person.organisationId, async (tx) => {
    await tx.select({ id: people.id }).from(people).where(eq(people.id, person.id)).for('update')
    const proven = await tx
      .select({ id: sessions.id })
      .from(sessions)
      .innerJoin(personRoles, and(eq(personRoles.personId, sessions.personId), ne(personRoles.role, 'learner')))
      .where(and(eq(sessions.id, person.sessionId), eq(sessions.personId, person.id), gt(sessions.provenAt, staleSince(now))))
    return proven.length === 0 ? { ok: false, reason: 'not-proven' } : change(tx)
  })
}

/** Once a factor was added, renewed or taken away: last in its transaction. */
export async function writeDownFactor(tx: Database, person: Person): Promise<void> {
  await recordAccess(tx, person, 'second-factor-changed', [person.id])
}

/** After a factor went: whoever got in with it elsewhere is out. */
export async function endOtherSessions(tx: Database, person: Person): Promise<void> {
  await tx.delete(sessions).where(and(eq(sessions.personId, person.id), ne(sessions.id, person.sessionId)))
}
