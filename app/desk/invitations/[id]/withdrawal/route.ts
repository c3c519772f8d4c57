import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { withdrawInvitation } from '@/core/accounts/server/withdraw-invitation'
import { dayOf } from '@/core/installation/days'

export const GET = memberRoute(['coordinator'], async () => seeOther('/desk/invitations'))

export const POST = memberRoute(['coordinator'], async ({ params, locale, person, db, now }) => {
  const withdrawn = await withdrawInvitation(db, person, params['id'] ?? '', dayOf(now))
  return withdrawn ? seeOther('/desk/invitations') : plainPage(404, locale)
})
