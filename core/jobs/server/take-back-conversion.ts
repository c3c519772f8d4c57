import { isDeepStrictEqual } from 'node:util'
import { and, eq } from 'drizzle-orm'
import { hasRole } from '@/core/accounts/server/has-role'
import { takenBack } from '@/core/burmese/written-line'
import { LOCALES, type Text } from '@/core/installation/locales'
import { isRowId } from '@/core/installation/row-id'
import type { Database } from '@/db/client'
import { employers, listings } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Actor } from '../actor'
import { indexListing } from './index-listing'

type Result = { ok: true } | { ok: false; reason: 'not-found' }

/** A text in the languages in which it was typed. */
export type TypedText = Partial<Text>

/** The texts of a listing that a coordinator writes. */
export const WRITTEN_OF_LISTING = ['title', 'summary', 'hours', 'safety'] as const

export type TypedListing = Partial<Record<(typeof WRITTEN_OF_LISTING)[number], TypedText>>

function withTakenBack(stored: Text, typed: TypedText = {}): Text {
  return Object.fromEntries(LOCALES.map((locale) => [locale, takenBack(stored[locale], typed[locale])])) as Text
}

/** Gives an employer's name back as it was typed, where it was converted from Zawgyi. */
export async function takeBackEmployer(db: Database, coordinator: Actor, employerId: string, name: TypedText): Promise<Result> {
  if (!isRowId(employerId)) return { ok: false, reason: 'not-found' }
  return withinOrganisation(db, coordinator.organisationId, async (tx) => {
    if (!(await hasRole(tx, coordinator, 'coordinator'))) return { ok: false, reason: 'not-found' }
    const own = and(eq(employers.id, employerId), eq(employers.organisationId, coordinator.organisationId))
    const [stored] = await tx.select({ name: employers.name }).from(employers).where(own).for('update')
    if (!stored) return { ok: false, reason: 'not-found' }
    const back = withTakenBack(stored.name, name)
    if (!isDeepStrictEqual(back, stored.name)) await tx.update(employers).set({ name: back }).where(own)
    return { ok: true }
  })
}

/** Gives the texts of a listing back as they were typed, where they were converted from Zawgyi. */
export async function takeBackListing(db: Database, coordinator: Actor, listingId: string, typed: TypedListing): Promise<Result> {
  if (!isRowId(listingId)) return { ok: false, reason: 'not-found' }
  return withinOrganisation(db, coordinator.organisationId, async (tx) => {
    if (!(await hasRole(tx, coordinator, 'coordinator'))) return { ok: false, reason: 'not-found' }
    const own = and(eq(listings.id, listingId), eq(listings.organisationId, coordinator.organisationId))
    const { title, summary, hours, safety } = listings
    const [stored] = await tx.select({ title, summary, hours, safety }).from(listings).where(own).for('update')
    if (!stored) return { ok: false, reason: 'not-found' }
    const texts = Object.fromEntries(WRITTEN_OF_LISTING.map((name) => [name, withTakenBack(stored[name], typed[name])])) as typeof stored
    // Nothing was converted, or it was taken back before.
    if (isDeepStrictEqual(texts, stored)) return { ok: true }
    await tx.update(listings).set(texts).where(own)
    await indexListing(tx, listingId)
    return { ok: true }
  })
}
