import { and, eq, isNull, lt, notExists } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { introductions, introductionStages } from '@/db/schema'
import { consentEnd } from '../consent'
import type { SharedField, Stage } from '../stages'
import { endIntroduction } from './end-introduction'

type NewIntroduction = {
  organisationId: string
  learnerId: string
  listingId: string
  coordinatorId: string
  askedBy: 'learner' | 'coordinator'
  shares: SharedField[]
  reached: Stage[]
}

/** Stores a new introduction; undefined when one of this learner to this listing is open already. */
export async function startIntroduction(tx: Database, made: NewIntroduction, today: Day): Promise<string | undefined> {
  const { reached, ...row } = made
  await closeExpired(tx, row.learnerId, row.listingId, today)
  const [stored] = await tx
    .insert(introductions)
    .values({ ...row, askedOn: today, expiresOn: consentEnd(today) })
    .onConflictDoNothing()
    .returning({ id: introductions.id })
  if (!stored) return undefined
  await tx
    .insert(introductionStages)
    .values(reached.map((stage) => ({ introductionId: stored.id, organisationId: row.organisationId, stage, reachedOn: today })))
  return stored.id
}

/** An agreement that ran out before anybody was introduced stands in nobody's way. */
async function closeExpired(tx: Database, learnerId: string, listingId: string, today: Day): Promise<void> {
  const introduced = tx
    .select({ stage: introductionStages.stage })
    .from(introductionStages)
    .where(and(eq(introductionStages.introductionId, introductions.id), eq(introductionStages.stage, 'introduced')))
  const expired = await tx
    .select({ id: introductions.id })
    .from(introductions)
    .where(
      and(
        eq(introductions.learnerId, learnerId),
        eq(introductions.listingId, listingId),
        isNull(introductions.closedOn),
        lt(introductions.expiresOn, today),
        notExists(introduced),
      ),
    )
    .for('update')
  for (const { id } of expired) await endIntroduction(tx, id, 'consent-expired', today)
}
