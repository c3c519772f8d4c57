import type { Database } from '@/db/client'
import { readWithinOrganisation } from '@/db/scope'

/**
 * What a page needs from several use cases, at one moment and in one journey to the database: hand them `tx`. They
 * authorise as ever. A use case that changes something fails in here.
 */
export function readTogether<T>(db: Database, reader: { organisationId: string }, read: (tx: Database) => Promise<T>): Promise<T> {
  return readWithinOrganisation(db, reader.organisationId, read)
}
