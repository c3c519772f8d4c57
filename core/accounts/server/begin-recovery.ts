import type { Locale } from '@/core/installation/locales'
import type { Database } from '@/db/client'
import { canonicalHandle } from '../handles'
import { parsePaperCode } from '../paper-code'
import { hashToken } from '../tokens'
import type { WordLists } from '../word-lists'
import { findRecoveryHolder } from './find-recovery-holder'
import { offerWords, type WordsOffer } from './offer-words'
import { readWordLists } from './read-word-lists'

/** `mistyped` is told from the code's own check letters; whatever else keeps somebody out is one answer. */
export type BegunRecovery = { ok: true; offer: WordsOffer } | { ok: false; reason: 'mistyped' | 'wrong' }

/** The first step of coming back with a recovery code: draws new words for its person. Stores nothing, and uses nothing up. */
export async function beginRecovery(
  db: Database,
  typed: { handle: string; code: string },
  locale: Locale,
  now: Date,
  lists: WordLists = readWordLists(),
): Promise<BegunRecovery> {
  const code = parsePaperCode(typed.code)
  if (!code) return { ok: false, reason: 'mistyped' }
  const [basis, handle] = [hashToken(code), canonicalHandle(typed.handle, lists)]
  if (!(await findRecoveryHolder(db, basis, handle))) return { ok: false, reason: 'wrong' }
  return { ok: true, offer: offerWords('recovery', { basis, locale, handle }, now, lists) }
}
