import { and, eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import type { Database } from '@/db/client'
import { attemptResponses, attemptResults, attempts } from '@/db/schema'
import type { Responses } from '../attempt-view'
import { isRowId } from '@/core/installation/row-id'

export type StoredAttempt = typeof attempts.$inferSelect
export type StoredResult = typeof attemptResults.$inferSelect

/** The learner's own attempt. `lock` holds it against the learner's other requests until the transaction ends. */
export async function findOwnAttempt(tx: Database, learner: Person, attempt: string, { lock = false } = {}): Promise<StoredAttempt | undefined> {
  if (!isRowId(attempt)) return undefined
  const query = tx
    .select()
    .from(attempts)
    .where(and(eq(attempts.id, attempt), eq(attempts.learnerId, learner.id)))
  const [row] = await (lock ? query.for('update') : query)
  return row
}

/** What the attempt was marked with; absent while it is under way. */
export async function findResult(tx: Database, attempt: StoredAttempt): Promise<StoredResult | undefined> {
  const [row] = await tx.select().from(attemptResults).where(eq(attemptResults.attemptId, attempt.id))
  return row
}

export async function findResponses(tx: Database, attempt: StoredAttempt): Promise<Responses> {
  const rows = await tx.select().from(attemptResponses).where(eq(attemptResponses.attemptId, attempt.id))
  return Object.fromEntries(rows.map((row) => [row.item, row.response]))
}
