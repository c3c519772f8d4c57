import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { close } from '@/core/introductions/server/close'
import { CLOSE_REASONS } from '@/core/introductions/stages'
import { introductionResponse } from '../introduction-response'

const ClosureInput = z.object({ reason: z.enum(CLOSE_REASONS) })

export const GET = memberRoute(['coordinator'], async ({ params }) => seeOther(`/desk/introductions/${params['introduction']}`))

/** The introduction ends, with a reason that the learner reads. */
export const POST = memberRoute(['coordinator'], async (visitor) => {
  const { request, params, db, now, locale, words, person } = visitor
  const read = await readForm(request, ClosureInput, words)
  if (!read.ok) return (await introductionResponse(visitor, read.form)) ?? plainPage(404, locale)
  const result = await close(db, person, params['introduction'] ?? '', read.data.reason, now)
  if (result.ok) return seeOther('/desk/introductions')
  if (result.reason === 'not-found') return plainPage(404, locale)
  const form = { errors: { reason: words.desks.desk.introduction.refusals[result.reason] }, values: read.values }
  return (await introductionResponse(visitor, form)) ?? plainPage(404, locale)
})
