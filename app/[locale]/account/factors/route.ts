import { provenRoute } from '@/app/_page/routes'
import { STAFF_ROLES } from '@/core/accounts/roles'
import { showFactors } from './factors-response'

export const GET = provenRoute(STAFF_ROLES, (visitor) => showFactors(visitor))
