import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute, provenRoute } from '@/app/_page/routes'
import { StaffChangeSchema } from '@/core/accounts/proposals'
import { STAFF_ROLES } from '@/core/accounts/roles'
import { proposeChange } from '@/core/accounts/server/propose-change'
import { showAdmin } from '../../../show-admin'

const RoleInput = z.object({ role: z.enum(STAFF_ROLES) })

export const GET = memberRoute(['administrator'], async () => seeOther('/admin'))

/** Proposes one more role for a member of staff. */
export const POST = provenRoute(
  ['administrator'],
  async (visitor) => {
    const { request, params, locale, words, person, db, now } = visitor
    const read = await readForm(request, RoleInput, words)
    if (!read.ok) return showAdmin(visitor, read.form)
    const change = StaffChangeSchema.safeParse({ kind: 'grant-role', personId: params['person'], ...read.data })
    const proposed = change.success && (await proposeChange(db, person, change.data, now))
    return proposed && proposed.ok ? seeOther('/admin?proposed=1') : plainPage(404, locale)
  },
  () => '/admin',
)
