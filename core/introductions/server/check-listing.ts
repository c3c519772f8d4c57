import { and, count, eq } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import { vettingState, type VettingState } from '@/core/jobs/employers'
import { openState } from '@/core/jobs/listings'
import type { Database } from '@/db/client'
import { employers, listings, placements } from '@/db/schema'

/** What stands between a listing and any introduction to it, read in the transaction that acts on it. */
export type ListingCheck = {
  vetting: VettingState
  open: 'open' | 'closed' | 'filled'
  /** No opening is left, whether or not the closing day has passed. */
  isFilled: boolean
}

/**
 * Looks at a listing of the organisation and holds it: `lock` 'update' when an opening is to be filled. The employer's
 * row is held as well, so that nobody blocks it between the look and the act. undefined: not of this organisation.
 */
export async function checkListing(
  tx: Database,
  organisationId: string,
  listingId: string,
  today: Day,
  lock: 'share' | 'update' = 'share',
): Promise<ListingCheck | undefined> {
  const [listing] = await tx
    .select()
    .from(listings)
    .where(and(eq(listings.id, listingId), eq(listings.organisationId, organisationId)))
    .for(lock)
  if (!listing) return undefined
  const [employer] = await tx.select().from(employers).where(eq(employers.id, listing.employerId)).for('share')
  if (!employer) return undefined
  const [placed] = await tx.select({ filled: count() }).from(placements).where(eq(placements.listingId, listingId))
  const filled = placed?.filled ?? 0
  return { vetting: vettingState(employer, today), open: openState({ ...listing, filled }, today), isFilled: filled >= listing.openings }
}
