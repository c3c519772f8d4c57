import { z } from 'zod'
import { type FormState, readForm } from '@/app/_page/form'
import { htmlResponse } from '@/app/_page/respond'
import { memberRoute, type Visitor } from '@/app/_page/routes'
import { MadePage } from '@/app/_ui/desk-invitation/made-page'
import { createInvitation, invitationsLeft } from '@/core/accounts/server/create-invitation'
import { listInvitations } from '@/core/accounts/server/list-invitations'
import { findStaffKey } from '@/core/contact/server/find-staff-key'
import { dayOf } from '@/core/installation/days'
import { LOCALES } from '@/core/installation/locales'
import { fingerprintOf } from '@/core/signing/fingerprint'
import { findOrganisationKey } from '@/core/signing/server/organisation-key'
import { InvitationsPage } from './invitations-page'

const InvitationInput = z.object({ locale: z.enum(LOCALES) })

export const GET = memberRoute(['coordinator'], (visitor) => page(visitor))

/** Answers with the page itself: the code is stored nowhere that another page could read it from. */
export const POST = memberRoute(['coordinator'], async (visitor) => {
  const { request, locale, words, person, db, now } = visitor
  const read = await readForm(request, InvitationInput, words)
  if (!read.ok) return page(visitor, read.form)
  const created = await createInvitation(db, person, 'learner', dayOf(now))
  if (!created.ok) return page(visitor, { errors: { '': words.desks.invitations[created.reason] }, values: read.values })
  const { publicKey } = await findOrganisationKey(db, person.organisationId)
  const contactKey = await findStaffKey(db, person)
  const { code, expiresOn } = created
  const keyLetters = contactKey ? fingerprintOf(contactKey.publicKey) : null
  const invitation = { code, expiresOn, locale: read.data.locale, fingerprint: fingerprintOf(publicKey), keyLetters }
  return htmlResponse(<MadePage locale={locale} words={words} person={person} invitation={invitation} back="/desk/invitations" />)
})

async function page({ locale, words, person, db, now }: Visitor, form?: FormState): Promise<Response> {
  const left = await invitationsLeft(db, person, dayOf(now))
  const hasKey = (await findStaffKey(db, person)) !== undefined
  const invitations = await listInvitations(db, person, 'learner', dayOf(now))
  return htmlResponse(
    <InvitationsPage locale={locale} words={words} person={person} left={left} invitations={invitations} hasKey={hasKey} {...(form && { form })} />,
    { status: form ? 400 : 200 },
  )
}
