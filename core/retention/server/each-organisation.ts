import type { Database } from '@/db/client'
import { organisations } from '@/db/schema'
import { withinStoppedToo } from '@/db/scope'

/** Does the same within each organisation, one after the other, and adds the counts up: private rows show themselves to one organisation at a time. */
export async function inEachOrganisation(db: Database, work: (tx: Database, organisationId: string) => Promise<number>): Promise<number> {
  let count = 0
  for (const { id } of await db.select({ id: organisations.id }).from(organisations)) {
    count += await withinStoppedToo(db, id, (tx) => work(tx, id))
  }
  return count
}
