import type { FormState } from '@/app/_page/form'
import { htmlResponse } from '@/app/_page/respond'
import type { Visitor } from '@/app/_page/routes'
import { findOrganisation } from '@/core/accounts/server/find-organisation'
import { listInvitations } from '@/core/accounts/server/list-invitations'
import { listProposals } from '@/core/accounts/server/list-proposals'
import { listStaff } from '@/core/accounts/server/list-staff'
import { findAlerts } from '@/core/audit/server/find-alerts'
import { TOTAL } from '@/core/reports/cross-table'
import { monthlyReport } from '@/core/reports/server/monthly-report'
import { dayOf } from '@/core/installation/days'
import { AdminPage } from './admin-page'

/** The administrator's page; with `form` as the answer to a refused one of its forms. */
export async function showAdmin({ request, locale, words, person, db, now }: Visitor, form?: FormState): Promise<Response> {
  const report = await monthlyReport(db, person)
  const facts = {
    organisation: await findOrganisation(db, person),
    staff: await listStaff(db, person),
    learners: report ? (report.told[TOTAL] ?? null) : undefined,
    proposals: await listProposals(db, person, now),
    invitations: await listInvitations(db, person, 'staff', dayOf(now)),
    alerts: await findAlerts(db, person, dayOf(now)),
  }
  const { searchParams } = new URL(request.url)
  const notices = { proposed: words.proposals.proposed, held: words.stop.hold.held, saved: words.common.saved }
  const told = form ? null : (Object.entries(notices).find(([name]) => searchParams.has(name))?.[1] ?? null)
  return htmlResponse(<AdminPage locale={locale} words={words} person={person} facts={facts} told={told} {...(form && { form })} />, {
    status: form ? 400 : 200,
  })
}
