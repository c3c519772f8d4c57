import type { Database } from '@/db/client'
import { canonicalHandle } from '../handles'
import { passphraseIndexes } from '../passphrases'
import type { WordLists } from '../word-lists'
import { findByHandle } from './find-by-handle'
import { verifyPassphrase } from './passphrase-hash'
import { readWordLists } from './read-word-lists'
import { type PassedWords, ticketForWords } from './ticket-for-words'

/** `isOwnPhone`: what a learner says of the phone, so that the session may last. */
export type TypedSecrets = { handle: string; passphrase: string; isOwnPhone?: boolean }

export type SignedIn = PassedWords | { ok: false; reason: 'wrong' }

/** The first step of signing in. An unknown handle gets the same answer, after the same work, as a wrong passphrase. */
export async function signIn(db: Database, typed: TypedSecrets, now: Date, lists: WordLists = readWordLists()): Promise<SignedIn> {
  const known = await findByHandle(db, canonicalHandle(typed.handle, lists))
  const right = await verifyPassphrase(known?.hash ?? null, passphraseIndexes(typed.passphrase, lists))
  if (!known || !right || known.roles.length === 0) return { ok: false, reason: 'wrong' }
  return (await ticketForWords(db, known, now, typed.isOwnPhone)) ?? { ok: false, reason: 'wrong' }
}
