import { dayOf } from '@/core/installation/days'
import type { Actor } from '@/core/jobs/actor'
import type { Database } from '@/db/client'
import { withinOrganisation } from '@/db/scope'
import { closings } from '../stages'
import { endIntroduction } from './end-introduction'
import { lockOwnIntroduction } from './lock-introduction'

type Declined = { ok: true } | { ok: false; reason: 'not-found' | 'not-asked' }

/** The learner says no to a proposal. No reason is asked, and nothing was shown. */
export async function decline(db: Database, learner: Actor, id: string, now: Date): Promise<Declined> {
  const today = dayOf(now)
  return withinOrganisation(db, learner.organisationId, async (tx): Promise<Declined> => {
    const introduction = await lockOwnIntroduction(tx, learner, id, today)
    if (!introduction) return { ok: false, reason: 'not-found' }
    if (introduction.state === 'closed' || !closings(introduction.stage, 'learner').includes('learner-declined'))
      return { ok: false, reason: 'not-asked' }
    await endIntroduction(tx, introduction.id, 'learner-declined', today)
    return { ok: true }
  })
}
