import { and, eq, isNull } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { proposals, staffKeys } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Account } from '../person'

/**
 * To be called by whatever gives an account other words: the person's key for contacts is still wrapped with the old ones,
 * which only their browser can change. The page of the key tells them until they have done it. A new key that waits for a
 * second person could not be changed at all, so it is given up.
 */
export async function noteChangedWords(db: Database, person: Account, today: Day): Promise<void> {
  await withinOrganisation(db, person.organisationId, async (tx) => {
    await tx
      .update(staffKeys)
      .set({ wordsChangedOn: today })
      .where(and(eq(staffKeys.personId, person.id), isNull(staffKeys.retiredOn)))
    await forgetWaitingKey(tx, person.id)
  })
}

/** Who no longer looks after learners opens no contact any more; what was sealed to their keys goes along. */
export async function forgetStaffKeys(tx: Database, personId: string): Promise<void> {
  await tx.delete(staffKeys).where(eq(staffKeys.personId, personId))
  await forgetWaitingKey(tx, personId)
}

/** Gives up a person's new key that no administrator has agreed to yet. */
export async function forgetWaitingKey(tx: Database, personId: string): Promise<void> {
  await tx.delete(proposals).where(isWaitingKey(personId))
}

export function isWaitingKey(personId: string) {
  return and(eq(proposals.proposedBy, personId), eq(proposals.kind, 'replace-contact-key'), isNull(proposals.decision))
}
