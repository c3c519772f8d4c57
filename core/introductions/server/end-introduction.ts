import { eq } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { contacts, introductions } from '@/db/schema'
import type { CloseReason } from '../stages'

/** Ends an introduction. What was shown to the employer and how the learner is reached are forgotten here: nobody needs them any more. */
export async function endIntroduction(tx: Database, id: string, reason: CloseReason, today: Day): Promise<void> {
  await tx.update(introductions).set({ closedOn: today, closeReason: reason, shares: [] }).where(eq(introductions.id, id))
  await tx.delete(contacts).where(eq(contacts.introductionId, id))
}
