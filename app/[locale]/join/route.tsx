import { z } from 'zod'
import { type FormState, readForm } from '@/app/_page/form'
import { htmlResponse } from '@/app/_page/respond'
import { publicRoute, type Visit } from '@/app/_page/routes'
import { beginSignUp } from '@/core/accounts/server/begin-sign-up'
import { takeTry } from '../sign-in/limits'
import { waitText } from '../sign-in/wait-text'
import { JoinPage } from './join-page'
import { WriteDownPage } from './write-down-page'

const CodeInput = z.object({ code: z.string().trim().min(1).max(100) })

export const GET = publicRoute(({ locale, words }) => htmlResponse(<JoinPage locale={locale} words={words} />))

export const POST = publicRoute(async (visit) => {
  const { request, locale, words, db, now } = visit
  const read = await readForm(request, CodeInput, words)
  if (!read.ok) return refused(visit, read.form, 400)
  const attempt = await takeTry(visit, null)
  if (attempt.wait > 0) return refused(visit, { errors: { code: waitText(visit, attempt.wait) }, values: read.values }, 429)
  const begun = await beginSignUp(db, read.data.code, locale, now)
  if (begun.ok) attempt.giveBack()
  // The words stand in this one answer and nowhere else, so no other page can follow it.
  if (begun.ok) return htmlResponse(<WriteDownPage locale={locale} words={words} purpose="join" offer={begun.offer} />)
  return refused(visit, { errors: { code: words.accounts.join[begun.reason] }, values: read.values }, 400)
})

function refused({ locale, words }: Visit, form: FormState, status: 400 | 429): Promise<Response> {
  return htmlResponse(<JoinPage locale={locale} words={words} form={form} />, { status })
}
