import { and, eq, gt, lte } from 'drizzle-orm'
import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { people, personRoles, sessions, signInTickets } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { beginTimes, LAPSED_MS } from '../session-limits'
import { hashToken, makeToken } from '../tokens'
import { mayAct } from './may-act'
import { organisationOfTicket } from './organisation-of'

export type BegunSession = { token: string; isOwnPhone: boolean }

/** Turns a ticket for a session into a session and gives its token. A ticket works once; null for any other text, and for whoever may not act. */
export async function exchangeTicket(db: Database, ticket: string, now: Date): Promise<BegunSession | null> {
  const id = hashToken(ticket)
  return withinOrganisation(db, await organisationOfTicket(db, id), async (tx) => {
    const isOpen = and(eq(signInTickets.id, id), eq(signInTickets.purpose, 'session'), gt(signInTickets.expiresAt, now))
    const [proven] = await tx
      .delete(signInTickets)
      .where(isOpen)
      .returning({ personId: signInTickets.personId, isOwnPhone: signInTickets.isOwnPhone })
    if (!proven) return null
    const [seen] = await tx
      .update(people)
      .set({ lastSeenOn: dayOf(now) })
      .where(and(eq(people.id, proven.personId), mayAct(people.id)))
      .returning({ id: people.id, organisationId: people.organisationId })
    const roles = await tx.select({ role: personRoles.role }).from(personRoles).where(eq(personRoles.personId, proven.personId))
    if (!seen || roles.length === 0) return null
    // A day after its end a session's times of day serve nobody but a thief.
    await tx.delete(sessions).where(lte(sessions.endsAt, new Date(now.getTime() - LAPSED_MS)))
    const token = makeToken()
    const times = beginTimes(
      now,
      roles.map(({ role }) => role),
      proven.isOwnPhone,
    )
    await tx.insert(sessions).values({ id: hashToken(token), personId: seen.id, organisationId: seen.organisationId, ...times })
    return { token, isOwnPhone: times.isOwnPhone }
  })
}
