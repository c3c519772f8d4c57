import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { people } from '@/db/schema'

/**
 * Keeps a person's row in its place until the transaction ends. To be called first: whoever changes, deletes or signs in
 * the same person then waits here, and no two of them wait for each other. Several may hold it at once.
 */
export async function holdPerson(tx: Database, personId: string): Promise<void> {
  await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('key share')
}
