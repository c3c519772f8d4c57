import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { listCandidates } from '@/core/introductions/server/list-candidates'
import { dayOf } from '@/core/installation/days'
import { findListing } from '@/core/jobs/server/list-listings'
import { ListingPage } from './listing-page'

export const GET = memberRoute(['coordinator'], async ({ params, db, now, locale, words, person }) => {
  const id = params['listing'] ?? ''
  const found = await findListing(db, person, id)
  const candidates = found && (await listCandidates(db, person, id, now))
  if (!candidates) return plainPage(404, locale)
  return htmlResponse(<ListingPage desk={{ locale, words, person }} found={found} candidates={candidates} today={dayOf(now)} />)
})
