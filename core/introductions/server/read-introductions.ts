import { asc, desc, eq, inArray, type SQL } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { employers, introductions, introductionStages, listings } from '@/db/schema'
import { stateOf } from '../consent'
import { furthestStage, type IntroducedListing, type ReachedStage } from '../introductions'

/** Introductions with their stages and their job, the newest first. `condition` authorises. */
export async function readIntroductions(tx: Database, condition: SQL | undefined, today: Day) {
  const rows = await tx
    .select({ introduction: introductions, listing: listings, employer: employers })
    .from(introductions)
    .innerJoin(listings, eq(listings.id, introductions.listingId))
    .innerJoin(employers, eq(employers.id, listings.employerId))
    .where(condition)
    .orderBy(desc(introductions.askedOn), asc(introductions.id))
  const stages = await loadStages(
    tx,
    rows.map((row) => row.introduction.id),
  )
  return rows.map(({ introduction, listing, employer }) => {
    const { id, learnerId, askedBy, expiresOn, closedOn, closeReason, shares } = introduction
    const reached = stages.get(id) ?? []
    const stage = furthestStage(reached)
    const state = stateOf({ stage, expiresOn, closedOn }, today)
    const about: IntroducedListing = {
      id: listing.id,
      title: listing.title,
      place: listing.place,
      wage: { amount: listing.wageAmount, period: listing.wagePeriod, currency: listing.wageCurrency },
      employer: employer.name,
    }
    const blocked = employer.blockedOn !== null
    return { learnerId, shares, listing: about, blocked, introduction: { id, askedBy, stage, reached, state, expiresOn, closedOn, closeReason } }
  })
}

async function loadStages(tx: Database, ids: string[]): Promise<Map<string, ReachedStage[]>> {
  const stages = new Map<string, ReachedStage[]>()
  if (ids.length === 0) return stages
  const rows = await tx.select().from(introductionStages).where(inArray(introductionStages.introductionId, ids)).orderBy(asc(introductionStages.seq))
  for (const { introductionId, stage, reachedOn } of rows) stages.set(introductionId, [...(stages.get(introductionId) ?? []), { stage, reachedOn }])
  return stages
}
