import { asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { employers, introductions, introductionStages, listings } from '@/db/schema'
import { stateOf } from '../consent'
import { furthestStage, type IntroducedListing, type ReachedStage } from '../introductions'

/** Introductions with their stages and their job, the newest first. `condition` authorises. */
export async function readIntroductions(tx: Database, condition: SQL | undefined, today: Day) {
  const { stage, reachedOn, seq, introductionId } = introductionStages
  const reached = sql<ReachedStage[]>`(
    select coalesce(json_agg(json_build_object('stage', ${stage}, 'reachedOn', ${reachedOn}) order by ${seq}), '[]')
    from ${introductionStages} where ${introductionId} = ${introductions.id})`
  const { title, place, wageAmount, wagePeriod, wageCurrency } = listings
  const rows = await tx
    .select({
      introduction: introductions,
      listing: { id: listings.id, title, place, wageAmount, wagePeriod, wageCurrency },
      employer: { name: employers.name, blockedOn: employers.blockedOn },
      reached,
    })
    .from(introductions)
    .innerJoin(listings, eq(listings.id, introductions.listingId))
    .innerJoin(employers, eq(employers.id, listings.employerId))
    .where(condition)
    .orderBy(desc(introductions.askedOn), asc(introductions.id))
  return rows.map(({ introduction, listing, employer, reached }) => {
    const { id, learnerId, askedBy, expiresOn, closedOn, closeReason, shares } = introduction
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
