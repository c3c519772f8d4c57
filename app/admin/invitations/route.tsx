import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute, provenRoute } from '@/app/_page/routes'
import { INVITED_ROLES } from '@/core/accounts/roles'
import { proposeChange } from '@/core/accounts/server/propose-change'
import { LOCALES } from '@/core/installation/locales'
import { showAdmin } from '../show-admin'

const InvitationInput = z.object({ role: z.enum(INVITED_ROLES, 'choose'), locale: z.enum(LOCALES) })

export const GET = memberRoute(['administrator'], async () => seeOther('/admin'))

/** Proposes a new member of staff; the invitation is made when a second administrator agrees. */
export const POST = provenRoute(
  ['administrator'],
  async (visitor) => {
    const { request, locale, words, person, db, now } = visitor
    const read = await readForm(request, InvitationInput, words)
    if (!read.ok) return showAdmin(visitor, read.form)
    const proposed = await proposeChange(db, person, { kind: 'invite-staff', ...read.data }, now)
    return proposed.ok ? seeOther('/admin?proposed=1') : plainPage(404, locale)
  },
  () => '/admin',
)
