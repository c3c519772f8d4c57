import { and, eq, lte, sql } from 'drizzle-orm'
import { addDays, dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { invitations } from '@/db/schema'
import { ENDED_INVITATION_DAYS } from '../limits'
import { inEachOrganisation } from './each-organisation'

/** Invitations that ended a while ago, used or not: they would only tell who was active when. */
export function dropEndedInvitations(db: Database, now: Date): Promise<number> {
  const endedOn = sql`coalesce(${invitations.burnedOn}, ${invitations.expiresOn})`
  const past = lte(endedOn, addDays(dayOf(now), -ENDED_INVITATION_DAYS))
  return inEachOrganisation(db, async (tx, organisationId) => {
    const ended = and(eq(invitations.organisationId, organisationId), past)
    return (await tx.delete(invitations).where(ended).returning({ id: invitations.id })).length
  })
}
