import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { isOlderSchema, refusedRole } from './refused-database'

/** What keeps a database from holding people's data keys, each as a sentence. Throws when it cannot be asked. */
export async function refusedKeys(db: Database): Promise<string[]> {
  const refusals = await refusedRole(db, 'KEYS_DATABASE_URL')
  const [shared] = await db
    .select({ name: sql<string>`tablename::text` })
    .from(sql`pg_tables`)
    .where(sql`schemaname = 'public' and tablename = 'people'`)
  if (shared)
    refusals.push(
      'KEYS_DATABASE_URL leads to the database that holds people: a backup of it would bring deleted people back with their keys. Use another.',
    )
  if (await isOlderSchema(db, sql`drizzle.__keys_migrations`, 'db/keys/migrations'))
    refusals.push("The schema of the data keys is older than the program, or cannot be compared: run 'npm run migrate'.")
  return refusals
}
