import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { STAFF_ROLES } from '@/core/accounts/roles'
import { grantRole } from '@/core/accounts/server/grant-role'
import { dayOf } from '@/core/installation/days'
import { showAdmin } from '../../../show-admin'

const RoleInput = z.object({ role: z.enum(STAFF_ROLES) })

export const GET = memberRoute(['administrator'], async () => seeOther('/admin'))

export const POST = memberRoute(['administrator'], async (visitor) => {
  const { request, params, locale, words, person, db, now } = visitor
  const read = await readForm(request, RoleInput, words)
  if (!read.ok) return showAdmin(visitor, read.form)
  const granted = await grantRole(db, person, params['person'] ?? '', read.data.role, dayOf(now))
  return granted.ok ? seeOther('/admin') : plainPage(404, locale)
})
