import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { people } from '@/db/schema'
import { canonicalHandle } from '../handles'
import { readWordLists } from './read-word-lists'

/** Who has a handle, for the keeper of the server, who knows nobody's organisation: it takes no person and stands behind no page. */
export async function findOfHandle(db: Database, typed: string): Promise<{ id: string; organisationId: string } | undefined> {
  const [person] = await db
    .select({ id: people.id, organisationId: people.organisationId })
    .from(people)
    .where(eq(people.handle, canonicalHandle(typed, readWordLists())))
  return person
}
