import { and, eq, isNull, lt } from 'drizzle-orm'
import { dayOf } from '@/core/installation/days'
import { closeIfExpired } from '@/core/introductions/server/close-if-expired'
import type { Database } from '@/db/client'
import { introductions } from '@/db/schema'
import { inEachOrganisation } from './each-organisation'

/** Introductions whose consent ran out before anybody was introduced: they are closed, and what was to be shown is forgotten. */
export function closeExpiredIntroductions(db: Database, now: Date): Promise<number> {
  const today = dayOf(now)
  return inEachOrganisation(db, async (tx, organisationId) => {
    const past = and(eq(introductions.organisationId, organisationId), isNull(introductions.closedOn), lt(introductions.expiresOn, today))
    let closed = 0
    for (const { id } of await tx.select({ id: introductions.id }).from(introductions).where(past)) {
      if (await closeIfExpired(tx, id, today)) closed++
    }
    return closed
  })
}
