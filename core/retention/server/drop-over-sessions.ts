import { eq, inArray } from 'drizzle-orm'
import type { Role } from '@/core/accounts/roles'
import { LAPSED_MS, overAt } from '@/core/accounts/session-limits'
import type { Database } from '@/db/client'
import { personRoles, sessions } from '@/db/schema'

type Held = { session: typeof sessions.$inferSelect; roles: Role[] }

/** Sessions that nobody came back to, a day after they were over: until then a form that comes late still finds its person. */
export async function dropOverSessions(db: Database, now: Date): Promise<number> {
  const rows = await db
    .select({ session: sessions, role: personRoles.role })
    .from(sessions)
    .leftJoin(personRoles, eq(personRoles.personId, sessions.personId))
  const held = new Map<string, Held>()
  for (const { session, role } of rows) {
    const one = held.get(session.id) ?? { session, roles: [] }
    if (role) one.roles.push(role)
    held.set(session.id, one)
  }
  const over = [...held.values()]
    .filter(({ session, roles }) => overAt(session, roles).getTime() + LAPSED_MS <= now.getTime())
    .map(({ session }) => session.id)
  if (over.length === 0) return 0
  return (await db.delete(sessions).where(inArray(sessions.id, over)).returning({ id: sessions.id })).length
}
