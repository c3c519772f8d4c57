import { seeOther } from '@/app/_page/respond'
import { memberRoute, provenRoute } from '@/app/_page/routes'
import { STAFF_ROLES } from '@/core/accounts/roles'
import { removeCodeApp } from '@/core/accounts/server/remove-factor'
import { afterChange, factorsPath } from '../../factors-response'

export const GET = memberRoute(STAFF_ROLES, async ({ locale }) => seeOther(factorsPath(locale)))

export const POST = provenRoute(
  STAFF_ROLES,
  async (visitor) => afterChange(visitor, await removeCodeApp(visitor.db, visitor.person, visitor.now)),
  ({ locale }) => factorsPath(locale),
)
