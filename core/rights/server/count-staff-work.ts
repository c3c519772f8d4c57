import { count, eq } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Actor } from '@/core/jobs/actor'
import type { Database } from '@/db/client'
import { auditEntries, caseloads, cohorts, introductions, signOffs, staffHolds } from '@/db/schema'

/** Rows that name a member of staff and are about somebody else: told as a count, so that nobody carries others' rows away. */
export const STAFF_WORK = {
  learners: caseloads.coordinatorId,
  cohorts: cohorts.trainerId,
  introductions: introductions.coordinatorId,
  signOffs: signOffs.trainerId,
  holds: staffHolds.heldBy,
  logged: auditEntries.actorId,
} satisfies Record<string, PgColumn>

export type StaffWork = Record<keyof typeof STAFF_WORK, number>

export async function countStaffWork(tx: Database, { id }: Actor): Promise<StaffWork> {
  const counts = Object.entries(STAFF_WORK).map(async ([name, column]) => {
    const [row] = await tx.select({ count: count() }).from(column.table).where(eq(column, id))
    return [name, row?.count ?? 0] as const
  })
  return Object.fromEntries(await Promise.all(counts)) as StaffWork
}
