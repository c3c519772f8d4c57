import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { publicRoute } from '@/app/_page/routes'
import { startSession } from '@/auth'
import { joinWithInvitation } from '@/core/accounts/server/join-with-invitation'
import { fill, formatNumber } from '@/core/words/fill'
import { keepStep } from '../../second-factor/step-cookie'
import { JoinPage } from '../join-page'
import { WriteDownPage } from '../write-down-page'

// An empty or endless word is a wrong word: the page with the right ones has to come again.
const Word = z
  .string()
  .default('')
  .transform((word) => word.slice(0, 100))
const ConfirmationInput = z.object({ sealed: z.string().max(4000), first: Word, second: Word })

/** A reload or the language switch ends here without the sealed words: back to the code. */
export const GET = publicRoute(async ({ locale }) => seeOther(`/${locale}/join`))

export const POST = publicRoute(async ({ request, locale, words, db, now }) => {
  const texts = words.accounts.join
  const startAgain = () => htmlResponse(<JoinPage locale={locale} words={words} isOver />, { status: 400 })
  const read = await readForm(request, ConfirmationInput, words)
  if (!read.ok) return startAgain()
  const joined = await joinWithInvitation(db, read.data.sealed, [read.data.first, read.data.second], now)
  if (joined.ok && joined.next === 'second-factor') {
    await keepStep(joined.ticket)
    return seeOther(`/${locale}/second-factor`)
  }
  if (joined.ok) return seeOther((await startSession(db, joined.ticket, now)) ? `/${locale}/learning` : `/${locale}/sign-in`)
  if (joined.reason === 'over') return startAgain()
  const messageOf = (which: 0 | 1) => fill(texts.wrongWord, { number: formatNumber(joined.offer.asked[which] + 1, locale) })
  const errors = { ...(joined.wrong[0] && { first: messageOf(0) }), ...(joined.wrong[1] && { second: messageOf(1) }) }
  return htmlResponse(<WriteDownPage locale={locale} words={words} offer={joined.offer} form={{ errors, values: read.values }} />, { status: 400 })
})
