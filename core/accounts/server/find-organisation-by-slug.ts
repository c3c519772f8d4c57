import type { Database } from '@/db/client'
import { listOrganisations } from './list-organisations'

/** The id of the organisation with this slug. */
export async function findOrganisationBySlug(db: Database, slug: string): Promise<string | undefined> {
  return (await listOrganisations(db)).find((organisation) => organisation.slug === slug)?.id
}
