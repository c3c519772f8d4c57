import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { advance } from '@/core/introductions/server/advance'
import { STAGES } from '@/core/introductions/stages'
import { introductionResponse } from '../introduction-response'

const StageInput = z.object({ stage: z.enum(STAGES) })

export const GET = memberRoute(['coordinator'], async ({ params }) => seeOther(`/desk/introductions/${params['introduction']}`))

/** The introduction has reached its next stage. */
export const POST = memberRoute(['coordinator'], async (visitor) => {
  const { request, params, db, now, locale, words, person } = visitor
  const id = params['introduction'] ?? ''
  const read = await readForm(request, StageInput, words)
  if (!read.ok) return (await introductionResponse(visitor, read.form)) ?? plainPage(404, locale)
  const result = await advance(db, person, id, read.data.stage, now)
  if (result.ok) return seeOther(`/desk/introductions/${id}`)
  if (result.reason === 'not-found') return plainPage(404, locale)
  const form = { errors: { '': words.desks.desk.introduction.refusals[result.reason] }, values: {} }
  return (await introductionResponse(visitor, form)) ?? plainPage(404, locale)
})
