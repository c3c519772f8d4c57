import { and, eq, gte } from 'drizzle-orm'
import { addDays, dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { listingEntries, listings } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Actor } from '../actor'
import { isRowId } from '@/core/installation/row-id'
import { hasRole } from '@/core/accounts/server/has-role'

type Result = { ok: true } | { ok: false; reason: 'not-found' }

/** Takes a listing down from today on. Introductions that are under way go on. Closing twice changes nothing. */
export async function closeListing(db: Database, coordinator: Actor, listingId: string, now: Date): Promise<Result> {
  if (!isRowId(listingId)) return { ok: false, reason: 'not-found' }
  return withinOrganisation(db, coordinator.organisationId, async (tx) => {
    if (!(await hasRole(tx, coordinator, 'coordinator'))) return { ok: false, reason: 'not-found' }
    const own = and(eq(listings.id, listingId), eq(listings.organisationId, coordinator.organisationId))
    const found = await tx.select({ id: listings.id }).from(listings).where(own)
    if (found.length === 0) return { ok: false, reason: 'not-found' }
    const today = dayOf(now)
    await tx
      .update(listings)
      .set({ closesOn: addDays(today, -1) })
      .where(and(own, gte(listings.closesOn, today)))
    await tx.delete(listingEntries).where(eq(listingEntries.listingId, listingId))
    return { ok: true }
  })
}
