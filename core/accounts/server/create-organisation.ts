import type { Day } from '@/core/installation/days'
import type { Text } from '@/core/installation/locales'
import { findOrganisationKey } from '@/core/signing/server/organisation-key'
import type { Database } from '@/db/client'
import { organisations } from '@/db/schema'

export type NewOrganisation = { slug: string; name: Text; help: Text; weeklyInvitations?: number }

/** Makes an organisation with a key of its own, and gives its id. Throws when the slug is taken. */
export async function createOrganisation(db: Database, organisation: NewOrganisation, today: Day): Promise<string> {
  const [row] = await db
    .insert(organisations)
    .values({ ...organisation, createdOn: today })
    .returning({ id: organisations.id })
  if (!row) throw new Error('the organisation was not stored')
  await findOrganisationKey(db, row.id)
  return row.id
}
