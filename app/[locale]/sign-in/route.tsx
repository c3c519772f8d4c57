import { z } from 'zod'
import { startSession } from '@/auth'
import { type FormState, readForm } from '@/app/_page/form'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { forgetReturnPath, returnPath } from '@/app/_page/return-path'
import { publicRoute, type Visit } from '@/app/_page/routes'
import { canonicalHandle } from '@/core/accounts/handles'
import { readWordLists } from '@/core/accounts/server/read-word-lists'
import { signIn } from '@/core/accounts/server/sign-in'
import { fill, formatNumber } from '@/core/words/fill'
import { keepStep } from '../second-factor/step-cookie'
import { limitsFor } from './limits'
import { SignInPage } from './sign-in-page'

const SignInInput = z.object({ handle: z.string().trim().min(1).max(120), passphrase: z.string().trim().min(1).max(400) })

export const GET = publicRoute(({ locale, words }) => htmlResponse(<SignInPage locale={locale} words={words} />))

export const POST = publicRoute(async (visit) => {
  const { request, locale, words, db, now } = visit
  const read = await readForm(request, SignInInput, words)
  if (!read.ok) return refused(visit, read.form, 400)
  const texts = words.accounts.signIn
  const limits = limitsFor(request, canonicalHandle(read.data.handle, readWordLists()), now)
  const wait = limits.begin()
  if (wait > 0) {
    const message = fill(texts.wait, { seconds: formatNumber(wait, locale) })
    return refused(visit, { errors: { passphrase: message }, values: read.values }, 429)
  }
  const result = await signIn(db, read.data, now)
  if (result.ok && result.next === 'second-factor') {
    // The account's earlier misses stay counted until the second factor was right as well.
    limits.takeBack()
    await keepStep(result.ticket)
    return seeOther(`/${locale}/second-factor`)
  }
  if (result.ok && (await startSession(db, result.ticket, now))) {
    limits.succeed()
    return forgetReturnPath(seeOther(returnPath(request) ?? `/${locale}/learning`))
  }
  return refused(visit, { errors: { passphrase: texts.wrong }, values: read.values }, 400)
})

function refused({ locale, words }: Visit, form: FormState, status: 400 | 429): Promise<Response> {
  return htmlResponse(<SignInPage locale={locale} words={words} form={form} />, { status })
}
