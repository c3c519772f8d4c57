import { randomInt } from 'node:crypto'
import { dayOf } from '@/core/installation/days'
import type { Locale } from '@/core/installation/locales'
import type { Database } from '@/db/client'
import { drawHandle } from '../handles'
import { drawPassphrase, PASSPHRASE_WORDS, passphraseWords } from '../passphrases'
import { SIGN_UP_MS, sealSignUp } from '../sign-up'
import type { Chance, WordLists } from '../word-lists'
import { installationKey } from '@/core/installation/server/installation-key'
import { openInvitation } from './open-invitation'
import { readWordLists } from './read-word-lists'

/** What the person has to write down, the places (from 0) of the words to type back, and all of it sealed for the next step. */
export type SignUpOffer = { handle: string; words: string[]; asked: readonly [number, number]; sealed: string }

export type BegunSignUp = { ok: true; offer: SignUpOffer } | { ok: false; reason: 'mistyped' | 'unknown' }

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
  const handle = drawHandle(lists, locale, chance)
  const indexes = [...drawPassphrase(lists, locale, chance)]
  const asked = drawAsked(chance)
  const expiresAt = now.getTime() + SIGN_UP_MS
  const sealed = sealSignUp(installationKey('join'), { codeHash: opened.invitation.codeHash, locale, handle, indexes, asked, expiresAt })
  return { ok: true, offer: { handle, words: passphraseWords(indexes, lists, locale), asked, sealed } }
}

/** Two different places, in order. */
function drawAsked(chance: Chance): [number, number] {
  const first = chance(PASSPHRASE_WORDS)
  const other = (first + 1 + chance(PASSPHRASE_WORDS - 1)) % PASSPHRASE_WORDS
  return first < other ? [first, other] : [other, first]
}
