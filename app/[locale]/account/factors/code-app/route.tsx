import { z } from 'zod'
import { type FormState, readForm } from '@/app/_page/form'
import { htmlResponse } from '@/app/_page/respond'
import { provenRoute, type Visitor } from '@/app/_page/routes'
import { STAFF_ROLES } from '@/core/accounts/roles'
import { openCodeApp, renewCodeApp } from '@/core/accounts/server/renew-code-app'
import { wrongProof } from '../../../second-factor/proof-faults'
import { afterChange } from '../factors-response'
import { CodeAppPage } from './code-app-page'

const CodeInput = z.object({ code: z.string().trim().min(1).max(20) })

export const GET = provenRoute(STAFF_ROLES, (visitor) => answer(visitor))

export const POST = provenRoute(STAFF_ROLES, async (visitor) => {
  const { request, words, person, db, now } = visitor
  const read = await readForm(request, CodeInput, words)
  if (!read.ok) return answer(visitor, read.form)
  const renewed = await renewCodeApp(db, person, read.data.code, now)
  if (!renewed.ok && renewed.reason === 'wrong') return answer(visitor, wrongProof('code', words))
  return afterChange(visitor, renewed)
})

async function answer(visitor: Visitor, form?: FormState): Promise<Response> {
  const { locale, words, person, db, now } = visitor
  const opened = await openCodeApp(db, person, now)
  if (!opened.ok) return afterChange(visitor, opened)
  return htmlResponse(<CodeAppPage locale={locale} words={words} person={person} secret={opened.secret} {...(form && { form })} />, {
    status: form ? 400 : 200,
  })
}
