import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { listings } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Actor } from '../actor'
import { isRowId } from '@/core/installation/row-id'
import { findListings, type ListingOfEmployer } from './find-listings'
import { hasRole } from '@/core/accounts/server/has-role'

/** Every listing of the organisation, for its coordinators: open, closed, and those of blocked employers too. */
export async function listListings(db: Database, coordinator: Actor): Promise<ListingOfEmployer[]> {
  return withinOrganisation(db, coordinator.organisationId, async (tx) =>
    (await hasRole(tx, coordinator, 'coordinator')) ? findListings(tx, eq(listings.organisationId, coordinator.organisationId)) : [],
  )
}

export async function findListing(db: Database, coordinator: Actor, listingId: string): Promise<ListingOfEmployer | undefined> {
  if (!isRowId(listingId)) return undefined
  return withinOrganisation(db, coordinator.organisationId, async (tx) => {
    if (!(await hasRole(tx, coordinator, 'coordinator'))) return undefined
    const [found] = await findListings(tx, and(eq(listings.organisationId, coordinator.organisationId), eq(listings.id, listingId)))
    return found
  })
}
