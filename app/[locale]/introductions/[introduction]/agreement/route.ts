import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { agree } from '@/core/introductions/server/agree'
import { SharesInput } from '@/core/introductions/shares-input'
import { introductionResponse } from '../introduction-response'

const AgreementInput = z.object({ shares: SharesInput })

export const GET = memberRoute(['learner'], async ({ locale, params }) => seeOther(`/${locale}/introductions/${params['introduction']}`))

/** The learner agrees to a proposal. */
export const POST = memberRoute(['learner'], async (visitor) => {
  const { request, params, db, now, locale, words, person } = visitor
  const id = params['introduction'] ?? ''
  const read = await readForm(request, AgreementInput, words)
  if (!read.ok) return (await introductionResponse(visitor, read.form)) ?? plainPage(404, locale)
  const result = await agree(db, person, id, read.data.shares, now)
  // A second tap on the button finds the agreement made: the page shows it.
  if (result.ok || result.reason === 'not-asked') return seeOther(`/${locale}/introductions/${id}`)
  if (result.reason === 'not-found') return plainPage(404, locale)
  const message = result.reason === 'consent-expired' ? words.jobs.introductions.answer.expired : words.jobs.ask.refusals[result.reason]
  return (await introductionResponse(visitor, { errors: { '': message }, values: read.values })) ?? plainPage(404, locale)
})
