import type { Database } from '@/db/client'
import { withinOrganisation } from '@/db/scope'

/**
 * What a page of the desks needs from several use cases, in one journey to the database: hand them `tx`. As
 * `readTogether`, but it may write: whoever reads something of learners is written into the log on the way.
 */
export function readAudited<T>(db: Database, reader: { organisationId: string }, read: (tx: Database) => Promise<T>): Promise<T> {
  return withinOrganisation(db, reader.organisationId, read)
}
