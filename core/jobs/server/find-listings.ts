import { and, asc, count, eq, gte, inArray, type SQL } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { employers, listingSkills, listings, placements } from '@/db/schema'
import type { Employer } from '../employers'
import { type Listing, openState } from '../listings'

/** A listing with the employer behind it. */
export type ListingOfEmployer = { listing: Listing; employer: Employer }

/** Listings of the organisation that take people today. */
export async function findOpenListings(tx: Database, organisationId: string, today: Day): Promise<ListingOfEmployer[]> {
  const found = await findListings(tx, and(eq(listings.organisationId, organisationId), gte(listings.closesOn, today)))
  return found.filter(({ listing }) => openState(listing, today) === 'open')
}

/** One listing of the organisation, open or not. */
export async function findListingOf(tx: Database, organisationId: string, listingId: string): Promise<ListingOfEmployer | undefined> {
  const [found] = await findListings(tx, and(eq(listings.organisationId, organisationId), eq(listings.id, listingId)))
  return found
}

/** Listings with what they ask for and how many openings are filled. `condition` authorises: it names the organisation. */
export async function findListings(tx: Database, condition: SQL | undefined): Promise<ListingOfEmployer[]> {
  const rows = await tx
    .select({ listing: listings, employer: employers })
    .from(listings)
    .innerJoin(employers, eq(employers.id, listings.employerId))
    .where(condition)
    .orderBy(asc(listings.closesOn), asc(listings.id))
  const ids = rows.map((row) => row.listing.id)
  if (ids.length === 0) return []
  const [skills, filled] = await Promise.all([
    tx.select().from(listingSkills).where(inArray(listingSkills.listingId, ids)),
    tx
      .select({ listingId: placements.listingId, filled: count() })
      .from(placements)
      .where(inArray(placements.listingId, ids))
      .groupBy(placements.listingId),
  ])
  return rows.map(({ listing: row, employer: { id, name, place, vetting, blockedOn } }) => ({
    employer: { id, name, place, vetting, blockedOn },
    listing: {
      ...row,
      wage: { amount: row.wageAmount, period: row.wagePeriod, currency: row.wageCurrency },
      filled: filled.find(({ listingId }) => listingId === row.id)?.filled ?? 0,
      requirements: skills.filter(({ listingId }) => listingId === row.id).map(({ skill, level, must }) => ({ skill, level, must })),
    },
  }))
}
