import { z } from 'zod'
import { type FormState, readForm } from '@/app/_page/form'
import { htmlResponse } from '@/app/_page/respond'
import { publicRoute, type Visit } from '@/app/_page/routes'
import { canonicalHandle } from '@/core/accounts/handles'
import { beginRecovery } from '@/core/accounts/server/begin-recovery'
import { readWordLists } from '@/core/accounts/server/read-word-lists'
import { WriteDownPage } from '../join/write-down-page'
import { takeTry } from '../sign-in/limits'
import { waitText } from '../sign-in/wait-text'
import { RecoverPage } from './recover-page'

const RecoveryInput = z.object({ handle: z.string().trim().min(1).max(120), code: z.string().trim().min(1).max(100) })

export const GET = publicRoute(({ locale, words }) => htmlResponse(<RecoverPage locale={locale} words={words} />))

export const POST = publicRoute(async (visit) => {
  const { request, locale, words, db, now } = visit
  const read = await readForm(request, RecoveryInput, words)
  if (!read.ok) return refused(visit, read.form, 400)
  const attempt = await takeTry(visit, canonicalHandle(read.data.handle, readWordLists()))
  if (attempt.wait > 0) return refused(visit, { errors: { code: waitText(visit, attempt.wait) }, values: read.values }, 429)
  const begun = await beginRecovery(db, read.data, locale, now)
  if (begun.ok) attempt.giveBack()
  // The words stand in this one answer and nowhere else, so no other page can follow it.
  if (begun.ok) return htmlResponse(<WriteDownPage locale={locale} words={words} purpose="recovery" offer={begun.offer} />)
  return refused(visit, { errors: { code: words.recovery.page[begun.reason] }, values: read.values }, 400)
})

/** With what was typed, the code too: 28 letters with one slip are mended in their place, as the six words are on signing in. */
function refused({ locale, words }: Visit, form: FormState, status: 400 | 429): Promise<Response> {
  return htmlResponse(<RecoverPage locale={locale} words={words} form={form} />, { status })
}
