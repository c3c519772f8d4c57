import { plainPage } from '@/app/_page/plain-page'
import { memberRoute } from '@/app/_page/routes'
import { listingResponse } from './listing-response'

export const GET = memberRoute(['learner'], async (visitor) => {
  const { params, locale } = visitor
  return (await listingResponse(visitor, params['listing'] ?? '')) ?? plainPage(404, locale)
})
