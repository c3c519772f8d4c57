import type { FormState } from '@/app/_page/form'
import type { Proof } from '@/core/accounts/proofs'
import type { Locale } from '@/core/installation/locales'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/** What to say beside the field by which somebody could not prove who they are. A used code is not typed again. */
export function wrongProof(way: Proof['way'], words: Words): FormState {
  const { key, backup, prove } = words.factors
  const messages = { key: key.wrong, backup: backup.wrong, words: prove.wrong, code: words.accounts.secondFactor.wrong }
  return { errors: { [way]: messages[way] }, values: {} }
}

/** What to say to somebody who has to wait before the next try. */
export function waitForProof(way: Proof['way'], seconds: number, words: Words, locale: Locale): FormState {
  return { errors: { [way]: fill(words.accounts.signIn.wait, { seconds: formatNumber(seconds, locale) }) }, values: {} }
}
