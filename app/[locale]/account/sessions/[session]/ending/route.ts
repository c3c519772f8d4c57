import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { ROLES } from '@/core/accounts/roles'
import { endOwnSession } from '@/core/accounts/server/end-own-session'

export const GET = memberRoute(ROLES, async ({ locale }) => seeOther(`/${locale}/account/sessions`))

/** Signs out elsewhere. What is not there, or is another's, is none of the person's business: the page shows what is left. */
export const POST = memberRoute(ROLES, async ({ params, locale, person, db }) => {
  await endOwnSession(db, person, params['session'] ?? '')
  return seeOther(`/${locale}/account/sessions?ended=1`)
})
