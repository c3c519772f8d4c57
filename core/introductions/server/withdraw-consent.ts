import { dayOf } from '@/core/installation/days'
import type { Actor } from '@/core/jobs/actor'
import type { Database } from '@/db/client'
import { withinOrganisation } from '@/db/scope'
import { closings } from '../stages'
import { endIntroduction } from './end-introduction'
import { lockOwnIntroduction } from './lock-introduction'

type Withdrawn = { ok: true } | { ok: false; reason: 'not-found' | 'not-agreed' }

/** The learner takes the agreement back, at any stage: the coordinator finds the introduction no more from the next request on. */
export async function withdrawConsent(db: Database, learner: Actor, id: string, now: Date): Promise<Withdrawn> {
  const today = dayOf(now)
  return withinOrganisation(db, learner.organisationId, async (tx): Promise<Withdrawn> => {
    const introduction = await lockOwnIntroduction(tx, learner, id, today)
    if (!introduction) return { ok: false, reason: 'not-found' }
    if (introduction.state === 'closed' || !closings(introduction.stage, 'learner').includes('consent-withdrawn'))
      return { ok: false, reason: 'not-agreed' }
    await endIntroduction(tx, introduction.id, 'consent-withdrawn', today)
    return { ok: true }
  })
}
