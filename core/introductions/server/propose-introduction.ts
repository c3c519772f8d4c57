import { and, eq } from 'drizzle-orm'
import { recordAccess } from '@/core/audit/server/record-access'
import { dayOf } from '@/core/installation/days'
import type { Actor } from '@/core/jobs/actor'
import { isRowId } from '@/core/installation/row-id'
import type { Database } from '@/db/client'
import { caseloads } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { checkListing } from './check-listing'
import { startIntroduction } from './start-introduction'

type Proposed = { ok: true; id: string } | { ok: false; reason: 'not-found' | 'employer-not-vetted' | 'listing-closed' | 'already-asked' }

/** A coordinator proposes an introduction to a learner of their own caseload. Nothing is shown until the learner agrees. */
export async function proposeIntroduction(
  db: Database,
  coordinator: Actor,
  { learnerId, listingId }: { learnerId: string; listingId: string },
  now: Date,
): Promise<Proposed> {
  const { organisationId } = coordinator
  const today = dayOf(now)
  if (!isRowId(learnerId) || !isRowId(listingId)) return { ok: false, reason: 'not-found' }
  return withinOrganisation(db, organisationId, async (tx): Promise<Proposed> => {
    const own = await tx
      .select({ learnerId: caseloads.learnerId })
      .from(caseloads)
      .where(and(eq(caseloads.learnerId, learnerId), eq(caseloads.coordinatorId, coordinator.id)))
    if (own.length === 0) return { ok: false, reason: 'not-found' }
    const check = await checkListing(tx, organisationId, listingId, today)
    if (!check || check.vetting === 'blocked') return { ok: false, reason: 'not-found' }
    if (check.vetting !== 'vetted') return { ok: false, reason: 'employer-not-vetted' }
    if (check.open !== 'open') return { ok: false, reason: 'listing-closed' }
    const id = await startIntroduction(
      tx,
      { organisationId, learnerId, listingId, coordinatorId: coordinator.id, askedBy: 'coordinator', shares: [], reached: ['asked'] },
      today,
    )
    if (id === undefined) return { ok: false, reason: 'already-asked' }
    await recordAccess(tx, coordinator, 'introduction-proposed', [learnerId])
    return { ok: true, id }
  })
}
