import { eq } from 'drizzle-orm'
import { dayOf } from '@/core/installation/days'
import type { Actor } from '@/core/jobs/actor'
import type { Database } from '@/db/client'
import { contacts } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { lockOwnIntroduction } from './lock-introduction'

type TakenBack = { ok: true } | { ok: false; reason: 'not-found' }

/** The learner takes the contact back: nobody opens it from the next request on. The introduction goes on. */
export function takeContactBack(db: Database, learner: Actor, introductionId: string, now: Date): Promise<TakenBack> {
  return withinOrganisation(db, learner.organisationId, async (tx): Promise<TakenBack> => {
    const introduction = await lockOwnIntroduction(tx, learner, introductionId, dayOf(now))
    if (!introduction) return { ok: false, reason: 'not-found' }
    await tx.delete(contacts).where(eq(contacts.introductionId, introduction.id))
    return { ok: true }
  })
}
