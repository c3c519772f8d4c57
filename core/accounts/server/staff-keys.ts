import { and, eq, isNull } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { staffKeys } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Account } from '../person'

/**
 * To be called by whatever gives an account other words: the person's key for contacts is still wrapped with the old ones,
 * which only their browser can change. The page of the key tells them until they have done it.
 */
export async function noteChangedWords(db: Database, person: Account, today: Day): Promise<void> {
  await withinOrganisation(db, person.organisationId, (tx) =>
    tx
      .update(staffKeys)
      .set({ wordsChangedOn: today })
      .where(and(eq(staffKeys.personId, person.id), isNull(staffKeys.retiredOn))),
  )
}

/** Who no longer looks after learners opens no contact any more; what was sealed to their keys goes along. */
export async function forgetStaffKeys(tx: Database, personId: string): Promise<void> {
  await tx.delete(staffKeys).where(eq(staffKeys.personId, personId))
}
