import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { ROLES } from '@/core/accounts/roles'
import { listKeptForms } from '@/core/safety/server/kept-forms'
import { WaitingPage } from './waiting-page'

export const GET = memberRoute(ROLES, async ({ locale, words, person, db, now }) => {
  const forms = await listKeptForms(db, { personId: person.id, organisationId: person.organisationId }, now)
  return htmlResponse(<WaitingPage locale={locale} words={words} person={person} forms={forms} />)
})
