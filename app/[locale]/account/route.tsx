import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { ROLES } from '@/core/accounts/roles'
import { findOrganisation } from '@/core/accounts/server/find-organisation'
import { findRecoveryCode } from '@/core/accounts/server/find-recovery-code'
import { fingerprintOf } from '@/core/signing/fingerprint'
import { findOrganisationKey } from '@/core/signing/server/organisation-key'
import { AccountPage } from './account-page'

export const GET = memberRoute(ROLES, async ({ request, locale, words, person, db }) => {
  const organisation = await findOrganisation(db, person)
  const { publicKey } = await findOrganisationKey(db, person.organisationId)
  const shown = {
    organisation,
    fingerprint: fingerprintOf(publicKey),
    recovery: await findRecoveryCode(db, person),
    hasNewWords: new URL(request.url).searchParams.get('words') === 'new',
  }
  return htmlResponse(<AccountPage locale={locale} words={words} person={person} {...shown} />)
})
