import { recordAccess } from '@/core/audit/server/record-access'
import { type Day, dayOf } from '@/core/installation/days'
import type { Actor } from '@/core/jobs/actor'
import type { Database } from '@/db/client'
import { introductionStages, placements } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { nextStages, type Stage } from '../stages'
import { checkListing, type ListingCheck } from './check-listing'
import { lockCaseloadIntroduction } from './lock-introduction'

export type AdvanceRefusal =
  | 'not-found'
  | 'closed'
  | 'consent-expired'
  | 'not-next'
  | 'employer-blocked'
  | 'employer-not-vetted'
  | 'listing-closed'
  | 'opening-filled'

type Advanced = { ok: true } | { ok: false; reason: AdvanceRefusal }

/**
 * The coordinator moves an introduction of their caseload to its next stage. `started` makes the placement in the same
 * transaction, with the listing locked: an opening is never filled twice. Other introductions stay as they are.
 */
export async function advance(db: Database, coordinator: Actor, id: string, to: Stage, now: Date): Promise<Advanced> {
  const { organisationId } = coordinator
  const today = dayOf(now)
  return withinOrganisation(db, organisationId, async (tx): Promise<Advanced> => {
    const introduction = await lockCaseloadIntroduction(tx, coordinator, id, today)
    if (!introduction) return { ok: false, reason: 'not-found' }
    if (introduction.state === 'closed') return { ok: false, reason: 'closed' }
    if (introduction.state === 'expired') return { ok: false, reason: 'consent-expired' }
    if (!nextStages(introduction.stage, 'coordinator').includes(to)) return { ok: false, reason: 'not-next' }
    const check = await checkListing(tx, organisationId, introduction.listingId, today, to === 'started' ? 'update' : 'share')
    const refusal = refusalOf(check, to)
    if (refusal) return { ok: false, reason: refusal }
    await reach(tx, organisationId, introduction, to, today)
    await recordAccess(tx, coordinator, 'introduction-moved', [introduction.learnerId])
    return { ok: true }
  })
}

function refusalOf(check: ListingCheck | undefined, to: Stage): AdvanceRefusal | undefined {
  if (!check) return 'not-found'
  if (check.vetting === 'blocked') return 'employer-blocked'
  if (check.vetting !== 'vetted') return 'employer-not-vetted'
  if (check.isFilled) return 'opening-filled'
  // Whoever was introduced in time may finish after the closing day.
  return check.open === 'closed' && to === 'introduced' ? 'listing-closed' : undefined
}

async function reach(tx: Database, organisationId: string, introduction: { id: string; listingId: string }, stage: Stage, today: Day): Promise<void> {
  const { id: introductionId, listingId } = introduction
  await tx.insert(introductionStages).values({ introductionId, organisationId, stage, reachedOn: today })
  if (stage === 'started') await tx.insert(placements).values({ introductionId, organisationId, listingId, startedOn: today })
}
