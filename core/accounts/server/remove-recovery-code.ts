import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { recoveryCodes } from '@/db/schema'
import type { Person } from '../person'
import type { NotProven } from './change-factors'
import { whileProven } from './while-proven'

/** Takes the person's recovery code away: the paper opens nothing any more. */
export function removeRecoveryCode(db: Database, person: Person, now: Date): Promise<{ ok: true } | NotProven> {
  return whileProven(db, person, now, async (tx) => {
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, person.id))
    return { ok: true as const }
  })
}
