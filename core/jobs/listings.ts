import type { Day } from '@/core/installation/days'
import type { Text } from '@/core/installation/locales'
import type { SkillLevel } from '@/core/skills/levels'

export const WAGE_PERIODS = ['hour', 'day', 'month', 'piece'] as const

export type WagePeriod = (typeof WAGE_PERIODS)[number]

export const CURRENCIES = ['THB', 'INR', 'MMK', 'USD'] as const

/** A skill that a listing asks for: `must` is needed on the first day, the others help. */
export type Requirement = SkillLevel & { must: boolean }

export type Wage = { amount: number; period: WagePeriod; currency: string }

/** One job opening as people read it. */
export type Listing = {
  id: string
  employerId: string
  occupation: string
  title: Text
  summary: Text
  place: string
  /** Ids of papers; any one of them suffices. */
  papers: string[]
  wage: Wage
  hours: Text
  lodging: boolean
  transport: boolean
  safety: Text
  openings: number
  /** Openings that a placement has filled. */
  filled: number
  startsOn: Day
  closesOn: Day
  requirements: Requirement[]
}

/** A listing takes people up to and including its closing day, while an opening is left. */
export function openState(listing: Pick<Listing, 'closesOn' | 'openings' | 'filled'>, today: Day): 'open' | 'closed' | 'filled' {
  if (listing.closesOn < today) return 'closed'
  return listing.filled >= listing.openings ? 'filled' : 'open'
}
