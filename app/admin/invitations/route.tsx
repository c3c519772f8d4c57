import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { MadePage } from '@/app/_ui/desk-invitation/made-page'
import { STAFF_ROLES } from '@/core/accounts/roles'
import { createInvitation } from '@/core/accounts/server/create-invitation'
import { dayOf } from '@/core/installation/days'
import { LOCALES } from '@/core/installation/locales'
import { showAdmin } from '../show-admin'

const InvitationInput = z.object({ role: z.enum(STAFF_ROLES, 'choose'), locale: z.enum(LOCALES) })

export const GET = memberRoute(['administrator'], async () => seeOther('/admin'))

/** Answers with the page itself: the code is stored nowhere that another page could read it from. */
export const POST = memberRoute(['administrator'], async (visitor) => {
  const { request, locale, words, person, db, now } = visitor
  const read = await readForm(request, InvitationInput, words)
  if (!read.ok) return showAdmin(visitor, read.form)
  const created = await createInvitation(db, person, read.data.role, dayOf(now))
  if (!created.ok) return showAdmin(visitor, { errors: { '': words.desks.admin.faults[created.reason] }, values: read.values })
  const invitation = { ...created, locale: read.data.locale }
  return htmlResponse(<MadePage locale={locale} words={words} person={person} invitation={invitation} back="/admin" />)
})
