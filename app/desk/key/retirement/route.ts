import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { retireStaffKey } from '@/core/contact/server/retire-staff-key'

export const GET = memberRoute(['coordinator'], async () => seeOther('/desk/key'))

/** Nothing more is locked with the coordinator's key. Nobody is asked for a proof: to stop must be easy. */
export const POST = memberRoute(['coordinator'], async ({ db, now, locale, person }) => {
  const retired = await retireStaffKey(db, person, now)
  return retired ? seeOther('/desk/key') : plainPage(404, locale)
})
