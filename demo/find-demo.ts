import { eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { people } from '@/db/schema'
import { type DemoPeople, readDemoPeople } from './demo-people'

/** The people of the demo that `file` tells of, when they live in this very database. */
export async function findDemo(db: Database, file: string): Promise<DemoPeople | undefined> {
  const known = readDemoPeople(file)
  if (!known) return undefined
  const ids = Object.values(known).map(({ id }) => id)
  const [one] = await db.select({ id: people.id }).from(people).where(inArray(people.id, ids)).limit(1)
  return one && known
}

/** The demo is not for this database; the message says why. */
export class DemoRefused extends Error {}

/** Throws DemoRefused when real people live in the database and no demo was loaded there before. A database without tables has nobody. */
export async function refuseRealPeople(db: Database, file: string): Promise<void> {
  const [table] = await db
    .select({ name: sql<string>`tablename::text` })
    .from(sql`pg_tables`)
    .where(sql`schemaname = 'public' and tablename = 'people'`)
  if (!table || (await findDemo(db, file))) return
  const [real] = await db.select({ id: people.id }).from(people).where(eq(people.isDemo, false)).limit(1)
  if (real)
    throw new DemoRefused(
      "There are real people in this database, so the demo is not loaded into it and nothing was changed. 'npm run serve' serves a real installation; for the demo give an empty database, or none.",
    )
}
