import { and, eq } from 'drizzle-orm'
import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { recoveryCodes } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { DrawnWords } from '../drawn-words'
import { isStaff } from '../roles'
import type { WordLists } from '../word-lists'
import { endAllSessions } from './end-all-sessions'
import { findByHandle } from './find-by-handle'
import { findRecoveryHolder, type RecoveryHolder } from './find-recovery-holder'
import { holdPerson } from './hold-person'
import { type RefusedWords, takeWords } from './offer-words'
import { hashPassphrase, verifyPassphrase } from './passphrase-hash'
import { readWordLists } from './read-word-lists'
import { replacePassphrase } from './replace-passphrase'
import { type PassedWords, ticketForWords } from './ticket-for-words'
import { issueTicket } from './tickets'

/** `over` also when the code was used up or replaced meanwhile. */
export type Recovered = PassedWords | RefusedWords

/**
 * The second step of coming back: when the two asked words are typed back right, uses the code up and puts the new words in
 * the place of the lost ones, all or nothing; whoever was signed in as this person is out. Staff still need their second
 * factor. Whoever sends it again, because the first answer was lost, goes on.
 */
export async function recover(
  db: Database,
  sealed: string,
  typed: readonly [string, string],
  now: Date,
  lists: WordLists = readWordLists(),
): Promise<Recovered> {
  const taken = takeWords('recovery', sealed, typed, now, lists)
  if (!taken.ok) return taken
  const { drawn } = taken
  const holder = await findRecoveryHolder(db, drawn.basis, drawn.handle)
  const passed = (holder && (await giveNewWords(db, holder, drawn, now))) ?? (await passAgain(db, drawn, now))
  return passed ?? { ok: false, reason: 'over' }
}

async function giveNewWords(db: Database, holder: RecoveryHolder, { basis, indexes }: DrawnWords, now: Date): Promise<PassedWords | null> {
  const next = isStaff(holder.roles) ? 'second-factor' : 'session'
  const hash = await hashPassphrase(indexes)
  return withinOrganisation(db, holder.organisationId, async (tx) => {
    await holdPerson(tx, holder.id)
    // Of two who use one code at once the second waits here, and finds it used up.
    const isTheirs = and(eq(recoveryCodes.personId, holder.id), eq(recoveryCodes.codeHash, basis))
    const used = await tx.delete(recoveryCodes).where(isTheirs).returning({ personId: recoveryCodes.personId })
    if (used.length === 0) return null
    await replacePassphrase(tx, holder, hash, dayOf(now))
    await endAllSessions(tx, holder)
    return { ok: true, next, ticket: await issueTicket(tx, holder, next, now) }
  })
}

/** For whoever came back with this very page before: its words were drawn for it alone, and are theirs by now. */
async function passAgain(db: Database, { handle, indexes }: DrawnWords, now: Date): Promise<PassedWords | null> {
  const known = await findByHandle(db, handle)
  if (!known || known.roles.length === 0 || !(await verifyPassphrase(known.hash, indexes))) return null
  return ticketForWords(db, known, now)
}
