import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { people } from '@/db/schema'
import { withinStoppedToo } from '@/db/scope'
import { canonicalHandle } from '../handles'
import type { Account } from '../person'
import { organisationOfHandle } from './organisation-of'
import { readWordLists } from './read-word-lists'

/** Who has a handle, for the keeper of the server, who knows nobody's organisation: it takes no person and stands behind no page. */
export async function findOfHandle(db: Database, typed: string): Promise<Account | undefined> {
  const handle = canonicalHandle(typed, readWordLists())
  const organisationId = await organisationOfHandle(db, handle)
  const [person] = await withinStoppedToo(db, organisationId, (tx) => tx.select({ id: people.id }).from(people).where(eq(people.handle, handle)))
  return person && { ...person, organisationId }
}
