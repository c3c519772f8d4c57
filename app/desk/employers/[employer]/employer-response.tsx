import type { FormState } from '@/app/_page/form'
import { htmlResponse } from '@/app/_page/respond'
import type { Visitor } from '@/app/_page/routes'
import { dayOf } from '@/core/installation/days'
import { findEmployer } from '@/core/jobs/server/list-employers'
import { EmployerPage } from './employer-page'

/** An employer of the organisation, also after a refused form. undefined when there is none. */
export async function employerResponse(visitor: Visitor, form?: FormState): Promise<Response | undefined> {
  const { params, db, now, locale, words, person } = visitor
  const employer = await findEmployer(db, person, params['employer'] ?? '')
  if (!employer) return undefined
  return htmlResponse(<EmployerPage desk={{ locale, words, person }} employer={employer} today={dayOf(now)} form={form} />, {
    status: form ? 400 : 200,
  })
}
