import { and, eq, gt, lt, lte } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { signInTickets } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Account } from '../person'
import { hashToken, makeToken } from '../tokens'

const MINUTE = 60_000
const LIFE_MS = { 'second-factor': 5 * MINUTE, session: 2 * MINUTE, proof: 10 * MINUTE, 'new-key': 10 * MINUTE } as const

/** Wrong tries that one ticket bears. */
export const MOST_MISSES = 5

export type Ticket = typeof signInTickets.$inferSelect & { organisationId: string }

/** A ticket by the hash that is its id, with the organisation within which it is found. */
export type TicketKey = Pick<Ticket, 'id' | 'organisationId'>

type Purpose = keyof typeof LIFE_MS

/** Writes down that one step of signing in was proven, and gives the ticket for the next. */
export function issueTicket(db: Database, account: Account, purpose: 'second-factor' | 'session', now: Date, isOwnPhone = false): Promise<string> {
  return withinOrganisation(db, account.organisationId, async (tx) => {
    const ticket = makeToken()
    await dropOldTickets(tx, now)
    await tx.insert(signInTickets).values({ id: hashToken(ticket), personId: account.id, purpose, isOwnPhone, expiresAt: endOf(purpose, now) })
    return ticket
  })
}

/** The one ticket of a session for a purpose, made when there is none: its misses last as long as the ticket. */
export async function keepSessionTicket(
  db: Database,
  person: Account & { sessionId: string },
  purpose: 'proof' | 'new-key',
  now: Date,
): Promise<string> {
  const id = hashToken(`${purpose} ${person.sessionId}`)
  await withinOrganisation(db, person.organisationId, async (tx) => {
    await dropOldTickets(tx, now)
    await tx
      .insert(signInTickets)
      .values({ id, personId: person.id, purpose, expiresAt: endOf(purpose, now) })
      .onConflictDoNothing()
  })
  return id
}

/** The condition under which a ticket may be tried. */
export function isOpenTicket(id: string, purpose: Purpose, now: Date) {
  return and(eq(signInTickets.id, id), eq(signInTickets.purpose, purpose), gt(signInTickets.expiresAt, now), lt(signInTickets.misses, MOST_MISSES))
}

/** Gives an open ticket a new challenge for a security key; an earlier one is worth nothing then. */
export async function setChallenge(db: Database, { id, organisationId }: TicketKey): Promise<string> {
  const challenge = makeToken()
  await withinOrganisation(db, organisationId, (tx) => tx.update(signInTickets).set({ challenge }).where(eq(signInTickets.id, id)))
  return challenge
}

/**
 * Takes one try of a ticket before anything is compared, and its challenge with it: five tries are five, also when many
 * come at once, and a challenge is answered once. Gives the ticket as it was; null when it bears no further try.
 */
export async function takeTry(db: Database, { id, organisationId }: TicketKey, purpose: Purpose, now: Date): Promise<Ticket | null> {
  return withinOrganisation(db, organisationId, async (tx) => {
    const [open] = await tx
      .select()
      .from(signInTickets)
      .where(isOpenTicket(id, purpose, now))
      .for('update')
    if (!open) return null
    await tx
      .update(signInTickets)
      .set({ misses: open.misses + 1, challenge: null })
      .where(eq(signInTickets.id, id))
    return { ...open, organisationId }
  })
}

/** Uses a ticket up after a right try. False when another try did so before. */
export async function useUp(db: Database, { id, organisationId }: TicketKey): Promise<boolean> {
  const used = await withinOrganisation(db, organisationId, (tx) =>
    tx.delete(signInTickets).where(eq(signInTickets.id, id)).returning({ id: signInTickets.id }),
  )
  return used.length === 1
}

/** Those of this transaction's organisation. */
async function dropOldTickets(tx: Database, now: Date): Promise<void> {
  await tx.delete(signInTickets).where(lte(signInTickets.expiresAt, now))
}

function endOf(purpose: Purpose, now: Date): Date {
  return new Date(now.getTime() + LIFE_MS[purpose])
}
