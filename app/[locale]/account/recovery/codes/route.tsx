import { htmlResponse, seeOther } from '@/app/_page/respond'
import { proveFirst } from '@/app/_page/return-path'
import { memberRoute, provenRoute } from '@/app/_page/routes'
import { ROLES } from '@/core/accounts/roles'
import { makeRecoveryCode } from '@/core/accounts/server/make-recovery-code'
import { recoveryPath } from '../recovery-path'
import { MadeCodePage } from './made-code-page'

export const GET = memberRoute(ROLES, async ({ locale }) => seeOther(recoveryPath(locale)))

export const POST = provenRoute(
  ROLES,
  async ({ request, locale, words, person, db, now }) => {
    const made = await makeRecoveryCode(db, person, now)
    if (!made.ok) return proveFirst(request, locale, recoveryPath(locale))
    // The code stands in this one answer and nowhere else.
    return htmlResponse(<MadeCodePage locale={locale} words={words} person={person} code={made.code} />)
  },
  ({ locale }) => recoveryPath(locale),
)
