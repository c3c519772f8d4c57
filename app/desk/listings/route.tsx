import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { conversionsIn } from '@/core/burmese/written-line'
import { dayOf } from '@/core/installation/days'
import type { Words } from '@/core/words/words'
import { createListing } from '@/core/jobs/server/create-listing'
import { listListings } from '@/core/jobs/server/list-listings'
import { ConvertedPage } from '../converted-page'
import { ListingForm, WRITTEN } from './listing-form'
import { ListingsPage } from './listings-page'
import { newListingResponse } from './new/new-listing-response'

export const GET = memberRoute(['coordinator'], async ({ db, now, locale, words, person }) => {
  const listings = await listListings(db, person)
  return htmlResponse(<ListingsPage desk={{ locale, words, person }} listings={listings} today={dayOf(now)} />)
})

const FIELDS = { 'employer-not-found': 'employer', 'closes-in-the-past': 'closesOn', 'skill-twice': 'skill1' } as const

export const POST = memberRoute(['coordinator'], async (visitor) => {
  const { request, db, now, locale, words, person } = visitor
  const read = await readForm(request, ListingForm, words)
  if (!read.ok) return newListingResponse(visitor, read.form)
  const result = await createListing(db, person, read.data, now)
  if (result.ok) {
    const saved = `/desk/listings/${result.id}`
    const conversions = conversionsIn(read.values, WRITTEN)
    if (conversions.length === 0) return seeOther(saved)
    return htmlResponse(
      <ConvertedPage desk={{ locale, words, person }} part="listings" saved={saved} conversions={conversions} labels={labelsOf(words)} />,
    )
  }
  if (result.reason === 'not-found') return plainPage(404, locale)
  const errors = { [FIELDS[result.reason]]: words.desks.desk.listingForm.refusals[result.reason] }
  return newListingResponse(visitor, { errors, values: read.values })
})

function labelsOf(words: Words): Record<string, string> {
  const texts = words.desks.desk.listingForm
  return Object.fromEntries(WRITTEN.map((field) => [field, texts[field]]))
}
