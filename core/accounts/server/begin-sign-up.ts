import { randomInt } from 'node:crypto'
import { dayOf } from '@/core/installation/days'
import type { Locale } from '@/core/installation/locales'
import type { Database } from '@/db/client'
import { drawHandle } from '../handles'
import type { Chance, WordLists } from '../word-lists'
import { offerWords, type WordsOffer } from './offer-words'
import { openInvitation } from './open-invitation'
import { readWordLists } from './read-word-lists'

export type BegunSignUp = { ok: true; offer: WordsOffer } | { ok: false; reason: 'mistyped' | 'unknown' }

/** The first step of joining: draws handle and passphrase for a good code. Stores nothing. */
export async function beginSignUp(
  db: Database,
  typedCode: string,
  locale: Locale,
  now: Date,
  lists: WordLists = readWordLists(),
  chance: Chance = randomInt,
): Promise<BegunSignUp> {
  const opened = await openInvitation(db, typedCode, dayOf(now))
  if (!opened.ok) return opened
  // The hash of the invitation's code is looked up again; the code itself is not needed any more.
  const whom = { basis: opened.invitation.codeHash, locale, handle: drawHandle(lists, locale, chance) }
  return { ok: true, offer: offerWords('join', whom, now, lists, chance) }
}
