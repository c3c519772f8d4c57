import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { dayOf } from '@/core/installation/days'
import { vetEmployer } from '@/core/jobs/server/vet-employer'
import { employerResponse } from '../employer-response'
import { FINDINGS } from '../findings'
import { VettingForm } from './vetting-form'

export const GET = memberRoute(['coordinator'], async ({ params }) => seeOther(`/desk/employers/${params['employer']}`))

/** What a look at the employer found. */
export const POST = memberRoute(['coordinator'], async (visitor) => {
  const { request, params, db, now, locale, words, person } = visitor
  const id = params['employer'] ?? ''
  const refuse = async (name: string, message: string, values: Record<string, string[]>) =>
    (await employerResponse(visitor, { errors: { [name]: message }, values })) ?? plainPage(404, locale)
  const read = await readForm(request, VettingForm, words)
  if (!read.ok) return (await employerResponse(visitor, read.form)) ?? plainPage(404, locale)
  const { found, checked, until } = read.data
  if (checked > dayOf(now)) return refuse('checked', words.desks.desk.employer.future, read.values)
  const [visited, paysAllFees, keepsNoPapers] = FINDINGS.map((finding) => found.includes(finding)) as [boolean, boolean, boolean]
  const result = await vetEmployer(db, person, id, { checked, until, visited, paysAllFees, keepsNoPapers })
  if (result.ok) return seeOther(`/desk/employers/${id}`)
  if (result.reason === 'not-found') return plainPage(404, locale)
  return refuse('until', words.desks.desk.employer['ends-before-check'], read.values)
})
