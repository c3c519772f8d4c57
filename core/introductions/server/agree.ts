import { eq } from 'drizzle-orm'
import { dayOf } from '@/core/installation/days'
import type { Actor } from '@/core/jobs/actor'
import type { Database } from '@/db/client'
import { introductions, introductionStages } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { consentEnd } from '../consent'
import { nextStages, type SharedField } from '../stages'
import { checkListing } from './check-listing'
import { lockOwnIntroduction } from './lock-introduction'

type Agreed = { ok: true } | { ok: false; reason: 'not-found' | 'not-asked' | 'consent-expired' | 'employer-not-vetted' | 'listing-closed' }

/** The learner agrees to a proposal, and to what this one employer may see. The agreement holds for 30 days. */
export async function agree(db: Database, learner: Actor, id: string, shares: SharedField[], now: Date): Promise<Agreed> {
  const today = dayOf(now)
  return withinOrganisation(db, learner.organisationId, async (tx): Promise<Agreed> => {
    const introduction = await lockOwnIntroduction(tx, learner, id, today)
    const check = introduction && (await checkListing(tx, learner.organisationId, introduction.listingId, today))
    if (!check || check.vetting === 'blocked') return { ok: false, reason: 'not-found' }
    if (introduction.state === 'expired') return { ok: false, reason: 'consent-expired' }
    if (introduction.state === 'closed' || !nextStages(introduction.stage, 'learner').includes('agreed')) return { ok: false, reason: 'not-asked' }
    if (check.vetting !== 'vetted') return { ok: false, reason: 'employer-not-vetted' }
    if (check.open !== 'open') return { ok: false, reason: 'listing-closed' }
    await tx
      .update(introductions)
      .set({ shares, expiresOn: consentEnd(today) })
      .where(eq(introductions.id, introduction.id))
    await tx
      .insert(introductionStages)
      .values({ introductionId: introduction.id, organisationId: learner.organisationId, stage: 'agreed', reachedOn: today })
    return { ok: true }
  })
}
