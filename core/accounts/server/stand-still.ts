import { and, eq, inArray, isNull } from 'drizzle-orm'
import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { invitations, keptForms, organisations, people, proposals, sessions, signInTickets } from '@/db/schema'

/**
 * Stops an organisation inside its transaction: nobody is signed in or on the way, no form waits, no invitation that was
 * handed out lets anybody in later, and no change of staff that was proposed before is agreed to afterwards, for who
 * proposed it may have been forced. The organisation's row comes last: see `withinOrganisation`.
 */
export async function standStill(tx: Database, organisationId: string, now: Date): Promise<void> {
  await endEverything(tx, organisationId)
  await tx.delete(keptForms).where(eq(keptForms.organisationId, organisationId))
  await tx.delete(proposals).where(and(eq(proposals.organisationId, organisationId), isNull(proposals.decision)))
  await tx
    .update(invitations)
    .set({ burnedOn: dayOf(now) })
    .where(and(eq(invitations.organisationId, organisationId), isNull(invitations.burnedOn)))
  await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, organisationId)).for('update')
  await tx
    .update(organisations)
    .set({ stoppedAt: now })
    .where(and(eq(organisations.id, organisationId), isNull(organisations.stoppedAt)))
}

/** Ends every session and every sign-in under way of everybody in the organisation. */
export async function endEverything(tx: Database, organisationId: string): Promise<void> {
  const members = tx.select({ id: people.id }).from(people).where(eq(people.organisationId, organisationId))
  await tx.delete(signInTickets).where(inArray(signInTickets.personId, members))
  await tx.delete(sessions).where(eq(sessions.organisationId, organisationId))
}
