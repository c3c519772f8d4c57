import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { ROLES } from '@/core/accounts/roles'
import { dropKeptForm } from '@/core/safety/server/kept-forms'

export const GET = memberRoute(ROLES, async ({ locale }) => seeOther(`/${locale}/waiting`))

/** 'Throw it away'. What is not there, or is another's, is none of the person's business: the page shows what is left. */
export const POST = memberRoute(ROLES, async ({ params, locale, db, person }) => {
  await dropKeptForm(db, { personId: person.id, organisationId: person.organisationId }, params['form'] ?? '')
  return seeOther(`/${locale}/waiting`)
})
