import { recordAccess } from '@/core/audit/server/record-access'
import { dayOf } from '@/core/installation/days'
import type { Actor } from '@/core/jobs/actor'
import type { Database } from '@/db/client'
import { withinOrganisation } from '@/db/scope'
import { type CloseReason, closings } from '../stages'
import { endIntroduction } from './end-introduction'
import { lockCaseloadIntroduction } from './lock-introduction'

type Closed = { ok: true } | { ok: false; reason: 'not-found' | 'closed' | 'not-this-reason' }

/** The coordinator ends an introduction of their caseload with an honest reason. An expired agreement has only one. */
export async function close(db: Database, coordinator: Actor, id: string, reason: CloseReason, now: Date): Promise<Closed> {
  const today = dayOf(now)
  return withinOrganisation(db, coordinator.organisationId, async (tx): Promise<Closed> => {
    const introduction = await lockCaseloadIntroduction(tx, coordinator, id, today)
    if (!introduction) return { ok: false, reason: 'not-found' }
    if (introduction.state === 'closed') return { ok: false, reason: 'closed' }
    const allowed = introduction.state === 'expired' ? (['consent-expired'] as const) : closings(introduction.stage, 'coordinator')
    if (!allowed.some((one) => one === reason)) return { ok: false, reason: 'not-this-reason' }
    await endIntroduction(tx, introduction.id, reason, today)
    await recordAccess(tx, coordinator, 'introduction-closed', [introduction.learnerId])
    return { ok: true }
  })
}
