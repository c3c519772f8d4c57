import { and, eq, isNull } from 'drizzle-orm'
import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { employers, listingSkills, listings } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Actor } from '../actor'
import type { ListingInput } from '../listing-input'
import { indexListing } from './index-listing'
import { hasRole } from '@/core/accounts/server/has-role'

type Result = { ok: true; id: string } | { ok: false; reason: 'not-found' | 'employer-not-found' | 'closes-in-the-past' | 'skill-twice' }

/**
 * Adds a listing of an employer of the organisation. Learners see it at once; introductions wait for the vetting. The
 * same `id` again leads to the listing that it made; one that stands for another employer's is refused as not found.
 */
export async function createListing(db: Database, coordinator: Actor, input: ListingInput, now: Date): Promise<Result> {
  const { organisationId } = coordinator
  const { skills, wage, employerId, ...facts } = input
  if (input.closesOn < dayOf(now)) return { ok: false, reason: 'closes-in-the-past' }
  if (new Set(skills.map((row) => row.skill)).size < skills.length) return { ok: false, reason: 'skill-twice' }
  return withinOrganisation(db, organisationId, async (tx) => {
    if (!(await hasRole(tx, coordinator, 'coordinator'))) return { ok: false, reason: 'not-found' }
    const [employer] = await tx
      .select({ id: employers.id })
      .from(employers)
      .where(and(eq(employers.id, employerId), eq(employers.organisationId, organisationId), isNull(employers.blockedOn)))
    if (!employer) return { ok: false, reason: 'employer-not-found' }
    const wageColumns = { wageAmount: wage.amount, wagePeriod: wage.period, wageCurrency: wage.currency }
    const made = await tx
      .insert(listings)
      .values({ organisationId, employerId, ...facts, ...wageColumns, createdOn: dayOf(now) })
      .onConflictDoNothing()
      .returning({ id: listings.id })
    const id = made[0]?.id
    if (id === undefined) return findStored(tx, coordinator, input)
    if (skills.length > 0) await tx.insert(listingSkills).values(skills.map((row) => ({ listingId: id, organisationId, ...row })))
    await indexListing(tx, id)
    return { ok: true, id }
  })
}

/** The form was sent before: the listing stands already. */
async function findStored(tx: Database, { organisationId }: Actor, { id, employerId }: ListingInput): Promise<Result> {
  if (id === undefined) throw new Error('a listing was not stored')
  const [stored] = await tx
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.id, id), eq(listings.organisationId, organisationId), eq(listings.employerId, employerId)))
  return stored ? { ok: true, id: stored.id } : { ok: false, reason: 'not-found' }
}
