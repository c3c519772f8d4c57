import { and, eq, gte, isNull } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { listingEntries, listings } from '@/db/schema'
import { indexListing } from './index-listing'

/** Lets learners find open listings that were written before there was a search. Run by the tables' owner, who sees every organisation. */
export async function indexMissingListings(owner: Database, today: Day): Promise<void> {
  const missing = await owner
    .select({ id: listings.id })
    .from(listings)
    .leftJoin(listingEntries, eq(listingEntries.listingId, listings.id))
    .where(and(gte(listings.closesOn, today), isNull(listingEntries.listingId)))
  for (const { id } of missing) await owner.transaction((tx) => indexListing(tx, id))
}
