import { eq } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { passphrases } from '@/db/schema'
import type { Account } from '../person'
import { noteChangedWords } from './staff-keys'

/**
 * Gives a person other words. To be called before their sessions and tickets are ended: whoever signs in with the old
 * words at this moment is then either seen and ended, or comes too late.
 */
export async function replacePassphrase(tx: Database, person: Account, hash: string, today: Day): Promise<void> {
  await tx.update(passphrases).set({ hash }).where(eq(passphrases.personId, person.id))
  await noteChangedWords(tx, person, today)
}
