import { and, asc, eq, gte, type SQL, sql } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { employers, listingSkills, listings, placements } from '@/db/schema'
import type { Employer } from '../employers'
import { type Listing, openState, type Requirement } from '../listings'

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
  // Asked in one query: a page pays for each journey to the database.
  const { skill, level, must } = listingSkills
  const requirements = sql<Requirement[]>`(
    select coalesce(json_agg(json_build_object('skill', ${skill}, 'level', ${level}, 'must', ${must}) order by ${skill}), '[]')
    from ${listingSkills} where ${listingSkills.listingId} = ${listings.id})`
  const filled = sql<number>`(select count(*)::int from ${placements} where ${placements.listingId} = ${listings.id})`
  const rows = await tx
    .select({ listing: listings, employer: employers, requirements, filled })
    .from(listings)
    .innerJoin(employers, eq(employers.id, listings.employerId))
    .where(condition)
    .orderBy(asc(listings.closesOn), asc(listings.id))
  return rows.map(({ listing: row, employer: { id, name, place, vetting, blockedOn }, requirements, filled }) => ({
    employer: { id, name, place, vetting, blockedOn },
    listing: { ...row, wage: { amount: row.wageAmount, period: row.wagePeriod, currency: row.wageCurrency }, filled, requirements },
  }))
}
