import { and, eq, gt, lt } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { people, secondFactors, signInTickets } from '@/db/schema'
import { makeTotpSecret } from '../one-time-codes'
import { openSealed, sealText } from '@/core/installation/sealing'
import { hashToken } from '../tokens'
import { installationKey } from '@/core/installation/server/installation-key'

/** Wrong codes that one ticket bears; then the person starts with the passphrase again. */
export const MOST_MISSES = 5

/** `secretToSetUp` is there until the person's code generator has shown one right code. */
export type SecondFactorStep = { personId: string; handle: string; secretToSetUp: string | null }

/** What a person with a ticket for the second factor has to do; null when the ticket is unknown, over or used up. */
export async function openSecondFactor(db: Database, ticket: string, now: Date): Promise<SecondFactorStep | null> {
  const [row] = await db
    .select({ personId: people.id, handle: people.handle, factor: secondFactors })
    .from(signInTickets)
    .innerJoin(people, eq(people.id, signInTickets.personId))
    .leftJoin(secondFactors, eq(secondFactors.personId, people.id))
    .where(isOpenTicket(ticket, now))
  if (!row) return null
  const { personId, handle, factor } = row
  if (factor?.confirmedOn) return { personId, handle, secretToSetUp: null }
  return { personId, handle, secretToSetUp: await secretFor(db, personId) }
}

/** The condition under which a ticket opens the second factor. */
export function isOpenTicket(ticket: string, now: Date) {
  return and(
    eq(signInTickets.id, hashToken(ticket)),
    eq(signInTickets.purpose, 'second-factor'),
    gt(signInTickets.expiresAt, now),
    lt(signInTickets.misses, MOST_MISSES),
  )
}

/** The same secret on every look at the page, or the code generator would hold another one than we do. */
async function secretFor(db: Database, personId: string): Promise<string> {
  const key = installationKey('second-factor')
  const sealedSecret = sealText(key, makeTotpSecret())
  await db.insert(secondFactors).values({ personId, sealedSecret }).onConflictDoNothing()
  const [factor] = await db.select().from(secondFactors).where(eq(secondFactors.personId, personId))
  const secret = factor && openSealed(key, factor.sealedSecret)
  if (!secret) throw new Error('a second factor cannot be opened: was AUTH_SECRET changed?')
  return secret
}
