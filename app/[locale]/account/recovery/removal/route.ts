import { seeOther } from '@/app/_page/respond'
import { proveFirst } from '@/app/_page/return-path'
import { memberRoute, provenRoute } from '@/app/_page/routes'
import { ROLES } from '@/core/accounts/roles'
import { removeRecoveryCode } from '@/core/accounts/server/remove-recovery-code'
import { recoveryPath } from '../recovery-path'

export const GET = memberRoute(ROLES, async ({ locale }) => seeOther(recoveryPath(locale)))

export const POST = provenRoute(
  ROLES,
  async ({ request, locale, person, db, now }) => {
    const removed = await removeRecoveryCode(db, person, now)
    return removed.ok ? seeOther(recoveryPath(locale)) : proveFirst(request, locale, recoveryPath(locale))
  },
  ({ locale }) => recoveryPath(locale),
)
