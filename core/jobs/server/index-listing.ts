import { eq } from 'drizzle-orm'
import { LOCALES, type Text } from '@/core/installation/locales'
import { findPlace } from '@/core/places/places'
import { indexText } from '@/core/search/entry'
import { findOccupation, skillLabel } from '@/core/skills/vocabulary'
import type { Database } from '@/db/client'
import { employers, listingEntries, listings, listingSkills } from '@/db/schema'

/** Lets the learners of its organisation find a listing by what it says. Within the transaction that wrote it. */
export async function indexListing(tx: Database, listingId: string): Promise<void> {
  const [found] = await tx
    .select({ listing: listings, employer: employers.name })
    .from(listings)
    .innerJoin(employers, eq(employers.id, listings.employerId))
    .where(eq(listings.id, listingId))
  if (!found) return
  const { listing, employer } = found
  const asked = await tx.select({ skill: listingSkills.skill }).from(listingSkills).where(eq(listingSkills.listingId, listingId))
  const headings: (Text | undefined)[] = [findOccupation(listing.occupation)?.label, ...asked.map(({ skill }) => skillLabel(skill))]
  const rows = LOCALES.map((locale) => {
    const text = {
      locale,
      title: listing.title[locale],
      headings: headings.flatMap((heading) => heading?.[locale] ?? []),
      texts: [listing.summary, listing.hours, listing.safety].map((each) => each[locale]),
      context: [findPlace(listing.place)?.label, employer].map((each) => each?.[locale] ?? '').join(' · '),
    }
    return { listingId, organisationId: listing.organisationId, ...indexText(text) }
  })
  await tx.delete(listingEntries).where(eq(listingEntries.listingId, listingId))
  await tx.insert(listingEntries).values(rows)
}
