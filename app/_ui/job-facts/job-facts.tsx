import type { Locale } from '@/core/installation/locales'
import { findPlace, ONLINE } from '@/core/places/places'
import type { Listing } from '@/core/jobs/listings'
import { fill, formatDay, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'
import { wageText } from '../wage/wage-text'

/** What one has to know of a job before deciding anything, the pay first. */
export function JobFacts({ listing, locale, words }: { listing: Listing; locale: Locale; words: Words }) {
  const { facts } = words.jobs
  const number = (value: number) => formatNumber(value, locale)
  const rows = [
    [facts.wage, wageText(listing.wage, locale, words)],
    [facts.hours, listing.hours[locale]],
    [facts.place, findPlace(listing.place)?.label[locale] ?? listing.place],
    [facts.lodging, listing.lodging ? facts.lodgingGiven : facts.lodgingNone],
    [facts.transport, listing.transport ? facts.transportGiven : facts.transportNone],
    [facts.starts, formatDay(listing.startsOn, locale)],
    [facts.openings, fill(facts.openingsLeft, { left: number(Math.max(0, listing.openings - listing.filled)), all: number(listing.openings) })],
    [facts.closes, formatDay(listing.closesOn, locale)],
  ] as const
  // Whoever works online needs no way to work and no lodging.
  const shown = listing.place === ONLINE ? rows.filter(([name]) => name !== facts.lodging && name !== facts.transport) : rows
  return (
    <dl className="job">
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{name === facts.wage ? <strong>{value}</strong> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
