import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { takeBackListing } from '@/core/jobs/server/take-back-conversion'
import { TypedListingForm } from '../../listing-form'

export const GET = memberRoute(['coordinator'], async ({ params }) => seeOther(`/desk/listings/${params['listing']}`))

/** The texts go back to how they were typed. */
export const POST = memberRoute(['coordinator'], async ({ request, params, db, locale, words, person }) => {
  const listing = params['listing'] ?? ''
  const read = await readForm(request, TypedListingForm, words)
  const result = await takeBackListing(db, person, listing, read.ok ? read.data : {})
  return result.ok ? seeOther(`/desk/listings/${listing}`) : plainPage(404, locale)
})
