import { eq, inArray } from 'drizzle-orm'
import type { Role } from '@/core/accounts/roles'
import { LAPSED_MS, overAt } from '@/core/accounts/session-limits'
import type { Database } from '@/db/client'
import { personRoles, sessions } from '@/db/schema'
import { inEachOrganisation } from './each-organisation'

type Held = { session: typeof sessions.$inferSelect; roles: Role[] }

/** Sessions that nobody came back to, a day after they were over: until then a form that comes late still finds its person. */
export function dropOverSessions(db: Database, now: Date): Promise<number> {
  return inEachOrganisation(db, async (tx, organisationId) => {
    const held = await findHeld(tx, organisationId)
    const over = held.filter(({ session, roles }) => overAt(session, roles).getTime() + LAPSED_MS <= now.getTime()).map(({ session }) => session.id)
    if (over.length === 0) return 0
    return (await tx.delete(sessions).where(inArray(sessions.id, over)).returning({ id: sessions.id })).length
  })
}

async function findHeld(tx: Database, organisationId: string): Promise<Held[]> {
  const rows = await tx
    .select({ session: sessions, role: personRoles.role })
    .from(sessions)
    .leftJoin(personRoles, eq(personRoles.personId, sessions.personId))
    .where(eq(sessions.organisationId, organisationId))
  const held = new Map<string, Held>()
  for (const { session, role } of rows) {
    const one = held.get(session.id) ?? { session, roles: [] }
    if (role) one.roles.push(role)
    held.set(session.id, one)
  }
  return [...held.values()]
}
