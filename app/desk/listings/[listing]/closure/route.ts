import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { closeListing } from '@/core/jobs/server/close-listing'

export const GET = memberRoute(['coordinator'], async ({ params }) => seeOther(`/desk/listings/${params['listing']}`))

/** The listing is taken down. */
export const POST = memberRoute(['coordinator'], async ({ params, db, now, locale, person }) => {
  const result = await closeListing(db, person, params['listing'] ?? '', now)
  return result.ok ? seeOther('/desk/listings') : plainPage(404, locale)
})
