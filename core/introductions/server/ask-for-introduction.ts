import { eq } from 'drizzle-orm'
import { dayOf } from '@/core/installation/days'
import type { Actor } from '@/core/jobs/actor'
import { isRowId } from '@/core/installation/row-id'
import type { Database } from '@/db/client'
import { caseloads } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { SharedField } from '../stages'
import { checkListing } from './check-listing'
import { startIntroduction } from './start-introduction'

type Asked =
  | { ok: true; id: string }
  | { ok: false; reason: 'not-found' | 'employer-not-vetted' | 'listing-closed' | 'already-asked' | 'no-coordinator' }

/**
 * The learner asks to be introduced to one employer and agrees to what it may see, in one step.
 * `not-found` also stands for a blocked employer and a listing of another organisation.
 */
export async function askForIntroduction(
  db: Database,
  learner: Actor,
  { listingId, shares }: { listingId: string; shares: SharedField[] },
  now: Date,
): Promise<Asked> {
  const { organisationId } = learner
  const today = dayOf(now)
  if (!isRowId(listingId)) return { ok: false, reason: 'not-found' }
  return withinOrganisation(db, organisationId, async (tx): Promise<Asked> => {
    const check = await checkListing(tx, organisationId, listingId, today)
    if (!check || check.vetting === 'blocked') return { ok: false, reason: 'not-found' }
    if (check.vetting !== 'vetted') return { ok: false, reason: 'employer-not-vetted' }
    if (check.open !== 'open') return { ok: false, reason: 'listing-closed' }
    const [caseload] = await tx.select({ coordinatorId: caseloads.coordinatorId }).from(caseloads).where(eq(caseloads.learnerId, learner.id))
    if (!caseload) return { ok: false, reason: 'no-coordinator' }
    const { coordinatorId } = caseload
    const id = await startIntroduction(
      tx,
      { organisationId, learnerId: learner.id, listingId, coordinatorId, askedBy: 'learner', shares, reached: ['asked', 'agreed'] },
      today,
    )
    return id === undefined ? { ok: false, reason: 'already-asked' } : { ok: true, id }
  })
}
