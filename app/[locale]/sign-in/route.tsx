import { z } from 'zod'
import { startSession } from '@/auth'
import { type FormState, readForm } from '@/app/_page/form'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { forgetReturnPath, returnPath, SIGN_IN_NOTICES } from '@/app/_page/return-path'
import { publicRoute, type Visit } from '@/app/_page/routes'
import { canonicalHandle } from '@/core/accounts/handles'
import { readWordLists } from '@/core/accounts/server/read-word-lists'
import { signIn } from '@/core/accounts/server/sign-in'
import { keepStep } from '../second-factor/step-cookie'
import { inTurn } from './in-turn'
import { takeTry } from './limits'
import { pathAfterSignIn } from './path-after-sign-in'
import { PHONES } from './phone-field'
import { SignInPage } from './sign-in-page'
import { waitText } from './wait-text'

const SignInInput = z.object({
  handle: z.string().trim().min(1).max(120),
  passphrase: z.string().trim().min(1).max(400),
  // Not to know is to leave nothing.
  phone: z.enum(PHONES).catch('nothing'),
})

export const GET = publicRoute(({ request, locale, words }) => {
  const asked = new URL(request.url).searchParams
  const notice = SIGN_IN_NOTICES.find((each) => asked.get(each) === 'yes')
  return htmlResponse(<SignInPage locale={locale} words={words} notice={notice} />)
})

export const POST = publicRoute(async (visit) => {
  const { request, locale, words, db, now } = visit
  const read = await readForm(request, SignInInput, words)
  if (!read.ok) return refused(visit, read.form, 400)
  const handle = canonicalHandle(read.data.handle, readWordLists())
  const attempt = await takeTry(visit, handle)
  if (attempt.wait > 0) return refused(visit, { errors: { passphrase: waitText(visit, attempt.wait) }, values: read.values }, 429)
  const isOwnPhone = read.data.phone === 'own'
  const turn = await inTurn(visit, handle, () => signIn(db, { ...read.data, isOwnPhone }, now))
  if (!turn.ok) {
    attempt.giveBack()
    return refused(visit, { errors: { '': words.waiting.busy }, values: read.values }, 503)
  }
  const result = turn.value
  if (result.ok) attempt.giveBack()
  if (result.ok && result.next === 'second-factor') {
    await keepStep(result.ticket)
    return seeOther(`/${locale}/second-factor`)
  }
  if (result.ok && (await startSession(db, result.ticket, now)))
    return forgetReturnPath(seeOther(await pathAfterSignIn(visit, returnPath(request) ?? `/${locale}/learning`)))
  return refused(visit, { errors: { passphrase: words.accounts.signIn.wrong }, values: read.values }, 400)
})

async function refused({ locale, words }: Visit, form: FormState, status: 400 | 429 | 503): Promise<Response> {
  const response = await htmlResponse(<SignInPage locale={locale} words={words} form={form} />, { status })
  if (status === 503) response.headers.set('retry-after', '5')
  return response
}
