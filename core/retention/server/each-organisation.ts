import { listOrganisations } from '@/core/accounts/server/list-organisations'
import type { Database } from '@/db/client'
import { withinStoppedToo } from '@/db/scope'
import { seeToEach } from './see-to-each'

/** Does the same within each organisation, as `seeToEach`: private rows show themselves to one organisation at a time. */
export async function inEachOrganisation(db: Database, work: (tx: Database, organisationId: string) => Promise<number>): Promise<number> {
  return seeToEach(await listOrganisations(db), ({ id }) => withinStoppedToo(db, id, (tx) => work(tx, id)))
}
