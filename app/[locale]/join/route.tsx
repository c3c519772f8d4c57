import { z } from 'zod'
import { type FormState, readForm } from '@/app/_page/form'
import { htmlResponse } from '@/app/_page/respond'
import { publicRoute, type Visit } from '@/app/_page/routes'
import { beginSignUp } from '@/core/accounts/server/begin-sign-up'
import { fill, formatNumber } from '@/core/words/fill'
import { limitsFor } from '../sign-in/limits'
import { JoinPage } from './join-page'
import { WriteDownPage } from './write-down-page'

const CodeInput = z.object({ code: z.string().trim().min(1).max(100) })

export const GET = publicRoute(({ locale, words }) => htmlResponse(<JoinPage locale={locale} words={words} />))

export const POST = publicRoute(async (visit) => {
  const { request, locale, words, db, now } = visit
  const read = await readForm(request, CodeInput, words)
  if (!read.ok) return refused(visit, read.form, 400)
  const limits = limitsFor(request, null, now)
  const wait = limits.wait()
  if (wait > 0) {
    const message = fill(words.accounts.signIn.wait, { seconds: formatNumber(wait, locale) })
    return refused(visit, { errors: { code: message }, values: read.values }, 429)
  }
  const begun = await beginSignUp(db, read.data.code, locale, now)
  // The words stand in this one answer and nowhere else, so no other page can follow it.
  if (begun.ok) return htmlResponse(<WriteDownPage locale={locale} words={words} offer={begun.offer} />)
  limits.miss()
  return refused(visit, { errors: { code: words.accounts.join[begun.reason] }, values: read.values }, 400)
})

function refused({ locale, words }: Visit, form: FormState, status: 400 | 429): Promise<Response> {
  return htmlResponse(<JoinPage locale={locale} words={words} form={form} />, { status })
}
