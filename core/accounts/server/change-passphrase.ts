import { and, eq } from 'drizzle-orm'
import { dayOf } from '@/core/installation/days'
import type { Locale } from '@/core/installation/locales'
import type { Database } from '@/db/client'
import { passphrases, sessions, signInTickets } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { DrawnWords } from '../drawn-words'
import type { Person } from '../person'
import { hashToken } from '../tokens'
import type { WordLists } from '../word-lists'
import { endOtherSessions, type NotProven } from './change-factors'
import { holdPerson } from './hold-person'
import { offerWords, type RefusedWords, takeWords, type WordsOffer } from './offer-words'
import { hashPassphrase, verifyPassphrase } from './passphrase-hash'
import { readWordLists } from './read-word-lists'
import { replacePassphrase } from './replace-passphrase'
import { whileProven } from './while-proven'

/** The first step: draws new words for whoever has just proven who they are. Stores nothing; the old words stay good. */
export function offerNewWords(db: Database, person: Person, locale: Locale, now: Date): Promise<{ ok: true; offer: WordsOffer } | NotProven> {
  return whileProven(db, person, now, async (tx) => {
    const hash = await readHash(tx, person)
    const basis = basisOf(person, hash ?? '')
    return { ok: true as const, offer: offerWords('newWords', { basis, locale, handle: person.handle }, now) }
  })
}

/** `over` also when the words were changed meanwhile, or drawn in another session. */
export type ChangedPassphrase = { ok: true } | RefusedWords

/**
 * The second step: when the two asked words are typed back right, the new words count, and every other session and
 * sign-in of the person is over; this session stays. The sealed page shows that they proved who they are when it was
 * drawn, in this session: whoever writes slowly is not asked again. Sent twice, it is done once.
 */
export async function changePassphrase(
  db: Database,
  person: Person,
  sealed: string,
  typed: readonly [string, string],
  now: Date,
  lists: WordLists = readWordLists(),
): Promise<ChangedPassphrase> {
  const taken = takeWords('newWords', sealed, typed, now, lists)
  if (!taken.ok) return taken
  const { drawn } = taken
  const hash = await hashPassphrase(drawn.indexes)
  const changed = (await putInPlace(db, person, drawn, hash, now)) || (await isDone(db, person, drawn))
  return changed ? { ok: true } : { ok: false, reason: 'over' }
}

async function putInPlace(db: Database, person: Person, drawn: DrawnWords, hash: string, now: Date): Promise<boolean> {
  return withinOrganisation(db, person.organisationId, async (tx) => {
    await holdPerson(tx, person.id)
    // The lock makes two changes at once wait for each other: the second finds words that it was not drawn against.
    await tx.select({ personId: passphrases.personId }).from(passphrases).where(eq(passphrases.personId, person.id)).for('update')
    const current = await readHash(tx, person)
    if (current === null || basisOf(person, current) !== drawn.basis) return false
    await replacePassphrase(tx, person, hash, dayOf(now))
    await tx.delete(signInTickets).where(eq(signInTickets.personId, person.id))
    await endOtherSessions(tx, person)
    return true
  })
}

/** True when the words of this very page are the person's by now: the first answer was lost. */
async function isDone(db: Database, person: Person, { handle, indexes }: DrawnWords): Promise<boolean> {
  if (handle !== person.handle) return false
  const current = await withinOrganisation(db, person.organisationId, (tx) => readHash(tx, person))
  return verifyPassphrase(current, indexes)
}

/** The hash of the words that count now; null when the session is over. */
async function readHash(tx: Database, person: Person): Promise<string | null> {
  const [row] = await tx
    .select({ hash: passphrases.hash })
    .from(passphrases)
    .innerJoin(sessions, and(eq(sessions.personId, passphrases.personId), eq(sessions.id, person.sessionId)))
    .where(eq(passphrases.personId, person.id))
  return row?.hash ?? null
}

/** Drawn in this session, against the words that the person had then. */
function basisOf({ sessionId }: Person, hash: string): string {
  return hashToken(`${sessionId} ${hash}`)
}
