import { z } from 'zod'
import { type FormState, readForm, several } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { memberRoute, type Visitor } from '@/app/_page/routes'
import { findTaskRequest } from '@/core/progress/server/find-task-request'
import { signOff } from '@/core/progress/server/sign-off'
import { SignOffPage } from './sign-off-page'

const DecisionInput = z.object({ result: z.enum(['passed', 'again']), seen: several(z.string().max(100)) })

export const GET = memberRoute(['trainer'], (visitor) => answer(visitor))

export const POST = memberRoute(['trainer'], async (visitor) => {
  const { request, locale, words, params, db, person, now } = visitor
  const texts = words.desks.studio.signOff
  const read = await readForm(request, DecisionInput, words)
  if (!read.ok) return answer(visitor, read.form)
  const signed = await signOff(db, person, params['request'] ?? '', read.data, now)
  if (signed.ok || signed.reason === 'already-decided') return seeOther('/studio')
  if (signed.reason === 'not-found') return plainPage(404, locale)
  const message = signed.reason === 'points-missing' ? texts.missing : texts.unknown
  return answer(visitor, { errors: { seen: message }, values: read.values })
})

async function answer({ locale, words, params, db, person }: Visitor, form?: FormState): Promise<Response> {
  const request = await findTaskRequest(db, person, params['request'] ?? '')
  if (!request) return plainPage(404, locale)
  return htmlResponse(<SignOffPage locale={locale} words={words} person={person} request={request} form={form} />, { status: form ? 400 : 200 })
}
