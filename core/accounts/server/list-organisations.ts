import { asc } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { organisations } from '@/db/schema'

/** Every organisation of the installation, for the keeper of the server: it takes no person and stands behind no page. */
export async function listOrganisations(db: Database): Promise<{ id: string; slug: string }[]> {
  return db.select({ id: organisations.id, slug: organisations.slug }).from(organisations).orderBy(asc(organisations.slug))
}
