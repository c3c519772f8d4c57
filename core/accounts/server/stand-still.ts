import { and, eq, inArray, isNull } from 'drizzle-orm'
import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { invitations, keptForms, organisations, people, proposals, sessions, signInTickets } from '@/db/schema'

/** Stops an organisation inside its transaction. Its row comes last, when all else is done: see `withinOrganisation`. */
export async function standStill(tx: Database, organisationId: string, now: Date): Promise<void> {
  await clearWay(tx, organisationId, now)
  const own = eq(organisations.id, organisationId)
  // Waits for every change that has written something already.
  await tx.select({ id: organisations.id }).from(organisations).where(own).for('update')
  await tx
    .update(organisations)
    .set({ stoppedAt: now })
    .where(and(own, isNull(organisations.stoppedAt)))
}

/**
 * Ends what could go on or come back: every session and sign-in under way, forms that wait, changes of staff that were
 * proposed, for who proposed them may have been forced, and invitations that were handed out, for the paper may be in
 * other hands.
 */
export async function clearWay(tx: Database, organisationId: string, now: Date): Promise<void> {
  const members = tx.select({ id: people.id }).from(people).where(eq(people.organisationId, organisationId))
  await tx.delete(signInTickets).where(inArray(signInTickets.personId, members))
  await tx.delete(sessions).where(eq(sessions.organisationId, organisationId))
  await tx.delete(keptForms).where(eq(keptForms.organisationId, organisationId))
  await tx.delete(proposals).where(and(eq(proposals.organisationId, organisationId), isNull(proposals.decision)))
  await tx
    .update(invitations)
    .set({ burnedOn: dayOf(now) })
    .where(and(eq(invitations.organisationId, organisationId), isNull(invitations.burnedOn)))
}
