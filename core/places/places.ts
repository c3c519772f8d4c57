import type { Text } from '@/core/installation/locales'
import { TextSchema } from '@/core/installation/text-schema'
import { z } from 'zod'
import { readContentList } from './read-content'

/** A coarse place: a town or an area, never an address. Work over the internet has no country. */
export type Place = { id: string; country?: string | undefined; label: Text; near: string[] }

const PlaceSchema = z.strictObject({
  id: z.string().min(1),
  country: z.string().length(2).optional(),
  label: TextSchema,
  near: z.array(z.string()),
})

/** The place of work that is done from wherever the learner is. */
export const ONLINE = 'anywhere-online'

const places: readonly Place[] = readContentList('places/places.yaml', PlaceSchema)
const byId = new Map(places.map((place) => [place.id, place]))

export function listPlaces(): readonly Place[] {
  return places
}

export function findPlace(id: string): Place | undefined {
  return byId.get(id)
}

/**
 * How `to` lies for somebody who lives in `from`. `near`: people travel there for a day's or a week's work, which says
 * nothing of permission to travel. `unknown` when either place is not in the list.
 */
export function distanceBetween(from: string, to: string): 'same' | 'online' | 'near' | 'far' | 'other-country' | 'unknown' {
  const [home, work] = [byId.get(from), byId.get(to)]
  if (!work) return 'unknown'
  if (work.id === ONLINE) return 'online'
  if (!home || home.id === ONLINE) return 'unknown'
  if (home.id === work.id) return 'same'
  if (home.near.includes(work.id) || work.near.includes(home.id)) return 'near'
  return home.country === work.country ? 'far' : 'other-country'
}
