import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { passphrases } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { isStaff } from '../roles'
import type { KnownHandle } from './find-by-handle'
import { holdPerson } from './hold-person'
import { issueTicket } from './tickets'

/** What somebody gets who has shown their words: a ticket for a session, or for the second factor. */
export type PassedWords = { ok: true; next: 'session' | 'second-factor'; ticket: string }

/**
 * The ticket of whoever typed the words behind `known.hash`. Null when the account has got other words while these were
 * compared, which takes a while: old words open nothing, not even at the very moment of their end.
 */
export async function ticketForWords(db: Database, known: KnownHandle, now: Date, isOwnPhone = false): Promise<PassedWords | null> {
  const next = isStaff(known.roles) ? 'second-factor' : 'session'
  return withinOrganisation(db, known.organisationId, async (tx) => {
    await holdPerson(tx, known.id)
    const isSame = and(eq(passphrases.personId, known.id), eq(passphrases.hash, known.hash))
    const same = await tx.select({ personId: passphrases.personId }).from(passphrases).where(isSame).for('share')
    if (same.length === 0) return null
    return { ok: true, next, ticket: await issueTicket(tx, known, next, now, next === 'session' && isOwnPhone) }
  })
}
