import type { FormState } from '@/app/_page/form'
import { htmlResponse } from '@/app/_page/respond'
import type { Visitor } from '@/app/_page/routes'
import { dayOf } from '@/core/installation/days'
import { listEmployers } from '@/core/jobs/server/list-employers'
import { EmployersPage } from './employers-page'

/** The employers with the form that adds one, also after it was refused. */
export async function employersResponse({ db, now, locale, words, person }: Visitor, form?: FormState): Promise<Response> {
  const employers = await listEmployers(db, person)
  return htmlResponse(<EmployersPage desk={{ locale, words, person }} employers={employers} today={dayOf(now)} form={form} />, {
    status: form ? 400 : 200,
  })
}
