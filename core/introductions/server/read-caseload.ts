import { asc, eq } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Actor } from '@/core/jobs/actor'
import type { Database } from '@/db/client'
import { caseloads, people } from '@/db/schema'

/** The learners of this coordinator, and nobody else's: every desk page about learners begins here. */
export async function readCaseload(tx: Database, coordinator: Actor): Promise<{ id: string; handle: string; since: Day }[]> {
  return tx
    .select({ id: people.id, handle: people.handle, since: caseloads.since })
    .from(caseloads)
    .innerJoin(people, eq(people.id, caseloads.learnerId))
    .where(eq(caseloads.coordinatorId, coordinator.id))
    .orderBy(asc(people.handle))
}
