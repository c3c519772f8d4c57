import type { FormState } from '@/app/_page/form'
import { htmlResponse } from '@/app/_page/respond'
import type { Visitor } from '@/app/_page/routes'
import { countLearners } from '@/core/accounts/server/count-learners'
import { findOrganisation } from '@/core/accounts/server/find-organisation'
import { listInvitations } from '@/core/accounts/server/list-invitations'
import { listStaff } from '@/core/accounts/server/list-staff'
import { dayOf } from '@/core/installation/days'
import { AdminPage } from './admin-page'

/** The administrator's page; with `form` as the answer to a refused one of its forms. */
export async function showAdmin({ request, locale, words, person, db, now }: Visitor, form?: FormState): Promise<Response> {
  const facts = {
    organisation: await findOrganisation(db, person),
    staff: await listStaff(db, person),
    learners: await countLearners(db, person),
    invitations: await listInvitations(db, person, 'staff', dayOf(now)),
  }
  const saved = !form && new URL(request.url).searchParams.has('saved')
  return htmlResponse(<AdminPage locale={locale} words={words} person={person} facts={facts} saved={saved} {...(form && { form })} />, {
    status: form ? 400 : 200,
  })
}
