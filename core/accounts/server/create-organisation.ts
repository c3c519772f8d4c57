import { randomUUID } from 'node:crypto'
import type { Day } from '@/core/installation/days'
import type { Text } from '@/core/installation/locales'
import { findOrganisationKey } from '@/core/signing/server/organisation-key'
import type { Database } from '@/db/client'
import { organisations } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'

export type NewOrganisation = { slug: string; name: Text; help: Text; weeklyInvitations?: number }

/** Makes an organisation with a key of its own, and gives its id. Throws when the slug is taken. */
export async function createOrganisation(db: Database, organisation: NewOrganisation, today: Day): Promise<string> {
  const id = randomUUID()
  return withinOrganisation(db, id, async (tx) => {
    await tx.insert(organisations).values({ ...organisation, id, createdOn: today })
    await findOrganisationKey(tx, id)
    return id
  })
}
