import { eq } from 'drizzle-orm'
import type { Text } from '@/core/installation/locales'
import type { Database } from '@/db/client'
import { organisations } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Person } from '../person'

export type Organisation = { id: string; name: Text; help: Text; weeklyInvitations: number }

/** The organisation that vouches for the person. */
export async function findOrganisation(db: Database, person: Person): Promise<Organisation> {
  const { id, name, help, weeklyInvitations } = organisations
  const [row] = await withinOrganisation(db, person.organisationId, (tx) =>
    tx.select({ id, name, help, weeklyInvitations }).from(organisations).where(eq(id, person.organisationId)),
  )
  if (!row) throw new Error('a person without an organisation')
  return row
}
