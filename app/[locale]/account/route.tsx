import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { ROLES } from '@/core/accounts/roles'
import { findOrganisation } from '@/core/accounts/server/find-organisation'
import { AccountPage } from './account-page'

export const GET = memberRoute(ROLES, async ({ locale, words, person, db }) =>
  htmlResponse(<AccountPage locale={locale} words={words} person={person} organisation={await findOrganisation(db, person)} />),
)
