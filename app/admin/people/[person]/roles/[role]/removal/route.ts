import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { STAFF_ROLES } from '@/core/accounts/roles'
import { removeRole } from '@/core/accounts/server/remove-role'
import { showAdmin } from '../../../../../show-admin'

export const GET = memberRoute(['administrator'], async () => seeOther('/admin'))

export const POST = memberRoute(['administrator'], async (visitor) => {
  const { params, locale, words, person, db } = visitor
  const role = STAFF_ROLES.find((known) => known === params['role'])
  const removed = role && (await removeRole(db, person, params['person'] ?? '', role))
  if (removed?.ok) return seeOther('/admin')
  if (!removed || removed.reason === 'unknown-person' || removed.reason === 'not-allowed') return plainPage(404, locale)
  return showAdmin(visitor, { errors: { '': words.desks.admin.faults[removed.reason] }, values: {} })
})
