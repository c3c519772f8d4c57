import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { ROLES } from '@/core/accounts/roles'
import { findOrganisation } from '@/core/accounts/server/find-organisation'
import { fingerprintOf } from '@/core/signing/fingerprint'
import { findOrganisationKey } from '@/core/signing/server/organisation-key'
import { AccountPage } from './account-page'

export const GET = memberRoute(ROLES, async ({ locale, words, person, db }) => {
  const organisation = await findOrganisation(db, person)
  const { publicKey } = await findOrganisationKey(db, person.organisationId)
  const fingerprint = fingerprintOf(publicKey)
  return htmlResponse(<AccountPage locale={locale} words={words} person={person} organisation={organisation} fingerprint={fingerprint} />)
})
