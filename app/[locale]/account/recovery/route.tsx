import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { ROLES } from '@/core/accounts/roles'
import { findRecoveryCode } from '@/core/accounts/server/find-recovery-code'
import { RecoveryPage } from './recovery-page'

export const GET = memberRoute(ROLES, async ({ request, locale, words, person, db }) => {
  const since = await findRecoveryCode(db, person)
  const isBack = new URL(request.url).searchParams.get('back') === 'yes'
  return htmlResponse(<RecoveryPage locale={locale} words={words} person={person} since={since} isBack={isBack} />)
})
