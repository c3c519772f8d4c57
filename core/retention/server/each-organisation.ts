import { listOrganisations } from '@/core/accounts/server/list-organisations'
import type { Database } from '@/db/client'
import { withinStoppedToo } from '@/db/scope'

/** Does the same within each organisation, one after the other, and adds the counts up: private rows show themselves to one organisation at a time. */
export async function inEachOrganisation(db: Database, work: (tx: Database, organisationId: string) => Promise<number>): Promise<number> {
  let count = 0
  for (const { id } of await listOrganisations(db)) {
    count += await withinStoppedToo(db, id, (tx) => work(tx, id))
  }
  return count
}
