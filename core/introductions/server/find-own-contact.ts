import { and, eq, gt, isNull } from 'drizzle-orm'
import { isFree } from '@/core/accounts/server/may-act'
import { dayOf } from '@/core/installation/days'
import type { Actor } from '@/core/jobs/actor'
import type { Database } from '@/db/client'
import { caseloads, contacts, staffKeys } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { OwnContact } from '../contact'
import { findOwnIntroduction } from './list-own-introductions'
import { needsContact } from '../stages'

/** What the learner sees of the contact that belongs to an introduction of their own: since when it is there, never what it says. */
export function findOwnContact(db: Database, learner: Actor, introductionId: string, now: Date): Promise<OwnContact> {
  return withinOrganisation(db, learner.organisationId, async (tx) => {
    const introduction = await findOwnIntroduction(tx, learner, introductionId, now)
    if (!introduction) return { given: null, key: null }
    const isNeeded = introduction.state === 'open' && introduction.listing !== null && needsContact(introduction.stage)
    const { sentOn, deletesOn } = contacts
    const [given] = await tx
      .select({ sentOn, deletesOn })
      .from(contacts)
      .where(and(eq(contacts.introductionId, introductionId), gt(deletesOn, dayOf(now))))
    return { given: given ?? null, key: isNeeded ? await findKeyFor(tx, learner) : null }
  })
}

/** The current key of whoever looks after the learner; none while that person is held, whose words may be in other hands. */
export async function findKeyFor(tx: Database, learner: Actor): Promise<{ id: string; publicKey: string } | null> {
  const [key] = await tx
    .select({ id: staffKeys.id, publicKey: staffKeys.publicKey })
    .from(caseloads)
    .innerJoin(staffKeys, and(eq(staffKeys.personId, caseloads.coordinatorId), isNull(staffKeys.retiredOn)))
    .where(and(eq(caseloads.learnerId, learner.id), isFree(caseloads.coordinatorId)))
  return key ?? null
}
