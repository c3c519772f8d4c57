import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { organisations } from '@/db/schema'

/** The id of the organisation with this slug. */
export async function findOrganisationBySlug(db: Database, slug: string): Promise<string | undefined> {
  const [row] = await db.select({ id: organisations.id }).from(organisations).where(eq(organisations.slug, slug))
  return row?.id
}
