import { and, eq, type SQL } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Actor } from '@/core/jobs/actor'
import { isRowId } from '@/core/installation/row-id'
import type { Database } from '@/db/client'
import { caseloads, introductions, introductionStages } from '@/db/schema'
import { type IntroductionState, stateOf } from '../consent'
import { furthestStage } from '../introductions'
import type { Stage } from '../stages'

/** An introduction that nobody else can move until this transaction ends. */
export type LockedIntroduction = { id: string; learnerId: string; listingId: string; stage: Stage; state: IntroductionState }

/** The learner's own introduction. */
export async function lockOwnIntroduction(tx: Database, learner: Actor, id: string, today: Day): Promise<LockedIntroduction | undefined> {
  return isRowId(id) ? lockIntroduction(tx, and(eq(introductions.id, id), eq(introductions.learnerId, learner.id)), today) : undefined
}

/** One introduction. `condition` authorises. */
export async function lockIntroduction(tx: Database, condition: SQL | undefined, today: Day): Promise<LockedIntroduction | undefined> {
  const [row] = await tx.select().from(introductions).where(condition).for('update')
  return row && withStage(tx, row, today)
}

/** An introduction of the coordinator's own caseload. */
export async function lockCaseloadIntroduction(tx: Database, coordinator: Actor, id: string, today: Day): Promise<LockedIntroduction | undefined> {
  if (!isRowId(id)) return undefined
  const [row] = await tx
    .select({ introduction: introductions })
    .from(introductions)
    .innerJoin(caseloads, eq(caseloads.learnerId, introductions.learnerId))
    .where(and(eq(introductions.id, id), eq(caseloads.coordinatorId, coordinator.id)))
    .for('update', { of: introductions })
  return row && withStage(tx, row.introduction, today)
}

async function withStage(tx: Database, row: typeof introductions.$inferSelect, today: Day): Promise<LockedIntroduction> {
  const { stage: stageColumn, reachedOn } = introductionStages
  const reached = await tx.select({ stage: stageColumn, reachedOn }).from(introductionStages).where(eq(introductionStages.introductionId, row.id))
  const stage = furthestStage(reached)
  return { id: row.id, learnerId: row.learnerId, listingId: row.listingId, stage, state: stateOf({ ...row, stage }, today) }
}
