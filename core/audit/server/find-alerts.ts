import { and, countDistinct, desc, eq, gt, gte, inArray } from 'drizzle-orm'
import { addDays, type Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { auditEntries } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { SINGLE_ACTIONS } from '../actions'
import { isAdministrator, type Reader } from './is-administrator'
import { loadActors, type LoggedActor } from './load-actors'

/** More people than this, opened or changed one by one by one actor on one day, and an administrator should ask why. */
export const MANY_PEOPLE = 30

const SHOWN_DAYS = 7

export type Alert = { day: Day; actor: LoggedActor; people: number }

/** Who opened or changed more than 30 different people on one of the last seven days; nothing for anybody who is no administrator. */
export async function findAlerts(db: Database, administrator: Reader, today: Day): Promise<Alert[]> {
  const { organisationId } = administrator
  return withinOrganisation(db, organisationId, async (tx) => {
    if (!(await isAdministrator(tx, administrator))) return []
    const { actorId, day, action, subject } = auditEntries
    const people = countDistinct(subject)
    const found = await tx
      .select({ actorId, day, people })
      .from(auditEntries)
      .where(and(eq(auditEntries.organisationId, organisationId), gte(day, addDays(today, 1 - SHOWN_DAYS)), inArray(action, SINGLE_ACTIONS)))
      .groupBy(actorId, day)
      .having(gt(people, MANY_PEOPLE))
      .orderBy(desc(day), actorId)
    const actors = await loadActors(
      tx,
      organisationId,
      found.map((row) => row.actorId),
    )
    return found.flatMap((row) => {
      const actor = actors.get(row.actorId)
      return actor ? [{ day: row.day, actor, people: row.people }] : []
    })
  })
}
