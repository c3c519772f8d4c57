import { z } from 'zod'
import { type FormState, readForm } from '@/app/_page/form'
import { htmlResponse } from '@/app/_page/respond'
import type { Visit } from '@/app/_page/routes'
import type { Person } from '@/core/accounts/person'
import { reopenWords, type RefusedWords, type WordsOffer, type WordsPurpose } from '@/core/accounts/server/offer-words'
import { fill, formatNumber } from '@/core/words/fill'
import { inTurn } from '../sign-in/in-turn'
import { takeTry } from '../sign-in/limits'
import { waitText } from '../sign-in/wait-text'
import { WriteDownPage } from './write-down-page'

// An empty or endless word is a wrong word: the page with the right ones has to come again.
const Word = z
  .string()
  .default('')
  .transform((word) => word.slice(0, 100))
const ConfirmationInput = z.object({ sealed: z.string().max(4000), first: Word, second: Word })

type Confirm<Right> = (sealed: string, typed: readonly [string, string]) => Promise<Right | RefusedWords>

/**
 * Takes the two words that somebody typed back of the six on the page. Gives what `confirm` makes of right ones, or the
 * answer to all others: the same page with what is to be mended, or that of `startAgain`.
 */
export async function takeConfirmation<Right extends { ok: true }>(
  visit: Visit & { person?: Person },
  purpose: WordsPurpose,
  confirm: Confirm<Right>,
  startAgain: () => Promise<Response>,
): Promise<Right | Response> {
  const { request, words, now, person } = visit
  const read = await readForm(request, ConfirmationInput, words)
  if (!read.ok) return startAgain()
  const { sealed, first, second } = read.data
  // Right ones too stay taken: nobody needs more than a few, and each costs a computation.
  const { wait } = await takeTry(visit, null)
  if (wait > 0) {
    const offer = reopenWords(purpose, sealed, now)
    return offer ? showAgain(visit, purpose, offer, { errors: { '': waitText(visit, wait) }, values: read.values }, 429) : startAgain()
  }
  const turn = await inTurn(visit, person?.handle ?? null, () => confirm(sealed, [first, second]))
  if (!turn.ok) {
    const offer = reopenWords(purpose, sealed, now)
    return offer ? showAgain(visit, purpose, offer, { errors: { '': words.waiting.busy }, values: read.values }, 503) : startAgain()
  }
  const result = turn.value
  if (result.ok) return result
  if (result.reason === 'over') return startAgain()
  return showAgain(visit, purpose, result.offer, { errors: wrongWords(visit, result), values: read.values }, 400)
}

function wrongWords({ words, locale }: Visit, { offer, wrong }: { offer: WordsOffer; wrong: readonly [boolean, boolean] }): Record<string, string> {
  const messageOf = (which: 0 | 1) => fill(words.accounts.join.wrongWord, { number: formatNumber(offer.asked[which] + 1, locale) })
  return { ...(wrong[0] && { first: messageOf(0) }), ...(wrong[1] && { second: messageOf(1) }) }
}

async function showAgain(
  { locale, words, person }: Visit & { person?: Person },
  purpose: WordsPurpose,
  offer: WordsOffer,
  form: FormState,
  status: 400 | 429 | 503,
): Promise<Response> {
  const page = <WriteDownPage locale={locale} words={words} purpose={purpose} offer={offer} form={form} {...(person && { person })} />
  const response = await htmlResponse(page, { status })
  if (status === 503) response.headers.set('retry-after', '5')
  return response
}
