import { and, eq } from 'drizzle-orm'
import { dayOf, type Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { sessions } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Person } from '../person'
import { overAt } from '../session-limits'
import { sessionName } from './session-name'

/** A place where somebody is signed in, as coarse as they may know it again: days and no times of day. */
export type OwnSession = { name: string; isThis: boolean; begunOn: Day; usedOn: Day; isOwnPhone: boolean }

/** Where the person is signed in now: the session in use first, then the one that was used last. */
export async function listSessions(db: Database, person: Person, now: Date): Promise<OwnSession[]> {
  const rows = await withinOrganisation(db, person.organisationId, (tx) =>
    tx
      .select()
      .from(sessions)
      .where(and(eq(sessions.personId, person.id), eq(sessions.organisationId, person.organisationId))),
  )
  const alive = rows.filter((row) => now < overAt(row, person.roles))
  const isThis = (row: { id: string }) => row.id === person.sessionId
  alive.sort((one, other) => Number(isThis(other)) - Number(isThis(one)) || other.usedAt.getTime() - one.usedAt.getTime())
  return alive.map((row) => ({
    name: sessionName(row.id),
    isThis: isThis(row),
    begunOn: dayOf(row.startedAt),
    usedOn: dayOf(row.usedAt),
    isOwnPhone: row.isOwnPhone,
  }))
}
