import { lte } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { signInTickets } from '@/db/schema'
import { hashToken, makeToken } from '../tokens'

const LIFE_MS = { 'second-factor': 5 * 60_000, session: 2 * 60_000 } as const

/** Writes down that one step of signing in was proven, and gives the ticket for the next. */
export async function issueTicket(db: Database, personId: string, purpose: keyof typeof LIFE_MS, now: Date): Promise<string> {
  const ticket = makeToken()
  await db.delete(signInTickets).where(lte(signInTickets.expiresAt, now))
  await db.insert(signInTickets).values({ id: hashToken(ticket), personId, purpose, expiresAt: new Date(now.getTime() + LIFE_MS[purpose]) })
  return ticket
}
