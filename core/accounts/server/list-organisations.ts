import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'

/** Every organisation of the installation, for the keeper of the server and for what runs by itself: it takes no person and stands behind no page. */
export async function listOrganisations(db: Database): Promise<{ id: string; slug: string }[]> {
  return db.select({ id: sql<string>`id`, slug: sql<string>`slug` }).from(sql`all_organisations()`)
}
