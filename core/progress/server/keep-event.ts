import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { learningEvents } from '@/db/schema'
import { isRowId } from '@/core/installation/row-id'

type NewEvent = Omit<typeof learningEvents.$inferInsert, 'seq'>

/**
 * Appends a learning event under the id that the device gave it. Replaying the same event is harmless. False when the
 * id already stands for something else, or is another person's: nothing is told of whose it is.
 */
export async function keepEvent(tx: Database, event: NewEvent): Promise<boolean> {
  if (!isRowId(event.id)) return false
  await tx.insert(learningEvents).values(event).onConflictDoNothing()
  const [stored] = await tx
    .select()
    .from(learningEvents)
    .where(and(eq(learningEvents.id, event.id), eq(learningEvents.learnerId, event.learnerId), eq(learningEvents.enrolmentId, event.enrolmentId)))
  return stored !== undefined && stored.verb === event.verb && stored.lesson === event.lesson && sameAnswer(stored, event)
}

function sameAnswer(stored: typeof learningEvents.$inferSelect, event: NewEvent): boolean {
  return stored.item === (event.item ?? null) && JSON.stringify(stored.response) === JSON.stringify(event.response ?? null)
}
