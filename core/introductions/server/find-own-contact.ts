import { and, eq, exists, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { isFree } from '@/core/accounts/server/may-act'
import { dayOf } from '@/core/installation/days'
import type { Actor } from '@/core/jobs/actor'
import type { Database } from '@/db/client'
import { caseloads, contacts, staffKeys } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { ContactKey, OwnContact } from '../contact'
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
export async function findKeyFor(tx: Database, learner: Actor): Promise<ContactKey | null> {
  const [key] = await keysFor(tx, learner)
  return key ?? null
}

/**
 * The same for whoever is about to seal to it: until this transaction ends nobody replaces or deletes it, and a change that
 * was under way is waited for.
 */
export async function lockKeyFor(tx: Database, learner: Actor): Promise<ContactKey | null> {
  const [key] = await keysFor(tx, learner).for('share', { of: staffKeys })
  if (key) return key
  // What was waited for may have given the learner to a colleague or the coordinator a new key: only a second look sees it.
  const [other] = await keysFor(tx, learner).for('share', { of: staffKeys })
  return other ?? null
}

function keysFor(tx: Database, learner: Actor) {
  const { id, personId, publicKey, madeOn, retiredOn } = staffKeys
  const older = alias(staffKeys, 'older')
  const olderOnes = tx
    .select({ id: older.id })
    .from(older)
    .where(and(eq(older.personId, personId), isNotNull(older.retiredOn)))
  return tx
    .select({ id, publicKey, madeOn, isReplacement: sql<boolean>`${exists(olderOnes)}` })
    .from(caseloads)
    .innerJoin(staffKeys, and(eq(personId, caseloads.coordinatorId), isNull(retiredOn)))
    .where(and(eq(caseloads.learnerId, learner.id), isFree(caseloads.coordinatorId)))
    .$dynamic()
}
