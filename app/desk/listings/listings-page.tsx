import { LinkButton } from '@/app/_ui/button/button'
import { Stamp } from '@/app/_ui/stamp/stamp'
import type { Day } from '@/core/installation/days'
import { vettingState } from '@/core/jobs/employers'
import { openState } from '@/core/jobs/listings'
import type { ListingOfEmployer } from '@/core/jobs/server/find-listings'
import { fill, formatDay, formatNumber } from '@/core/words/fill'
import { type Desk, DeskPage } from '../desk-page'

/** Every listing of the organisation: the open ones by closing day, then the others. */
export function ListingsPage({ desk, listings, today }: { desk: Desk; listings: ListingOfEmployer[]; today: Day }) {
  const texts = desk.words.desks.desk.listings
  const isOpen = ({ listing, employer }: ListingOfEmployer) => openState(listing, today) === 'open' && employer.blockedOn === null
  return (
    <DeskPage desk={desk} here="/desk/listings" part="listings" title={texts.title}>
      <p>
        <LinkButton href="/desk/listings/new">{texts.create}</LinkButton>
      </p>
      {listings.length === 0 && <p>{texts.none}</p>}
      {[
        { title: texts.open, list: listings.filter(isOpen) },
        { title: texts.ended, list: listings.filter((one) => !isOpen(one)) },
      ]
        .filter(({ list }) => list.length > 0)
        .map(({ title, list }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ListingTable listings={list} today={today} desk={desk} />
          </section>
        ))}
    </DeskPage>
  )
}

function ListingTable({ listings, today, desk }: { listings: ListingOfEmployer[]; today: Day; desk: Desk }) {
  const { locale, words } = desk
  const texts = words.desks.desk.listings
  return (
    <table className="listed">
      <thead>
        <tr>
          {[texts.job, texts.left, texts.closes].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {listings.map(({ listing, employer }) => {
          const vetting = vettingState(employer, today)
          const left = Math.max(0, listing.openings - listing.filled)
          return (
            <tr key={listing.id}>
              <td>
                <a href={`/desk/listings/${listing.id}`}>{listing.title[locale]}</a>
                <br />
                <span className="small soft">{employer.name[locale]}</span>{' '}
                {vetting !== 'vetted' && <Stamp tone="care">{words.desks.desk.vettingStates[vetting]}</Stamp>}
              </td>
              <td>{fill(texts.leftOf, { left: formatNumber(left, locale), all: formatNumber(listing.openings, locale) })}</td>
              <td>{formatDay(listing.closesOn, locale)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
