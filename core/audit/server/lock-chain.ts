import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { organisations } from '@/db/schema'

/** Holds an organisation's chain until the transaction ends. Rows that only refer to the organisation are made meanwhile. */
export async function lockChain(tx: Database, organisationId: string): Promise<void> {
  await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, organisationId)).for('no key update')
}
