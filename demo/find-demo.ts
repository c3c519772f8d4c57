import { inArray, sql } from 'drizzle-orm'
import { findOrganisationBySlug } from '@/core/accounts/server/find-organisation-by-slug'
import type { Database } from '@/db/client'
import { people } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { type DemoPeople, readDemoPeople } from './demo-people'

export const DEMO_SLUG = 'demo'

/** The people of the demo that `file` tells of, when they live in this very database. */
export async function findDemo(db: Database, file: string): Promise<DemoPeople | undefined> {
  const known = readDemoPeople(file)
  const organisationId = known && (await findOrganisationBySlug(db, DEMO_SLUG))
  if (!organisationId) return undefined
  const ids = Object.values(known).map(({ id }) => id)
  const found = await withinOrganisation(db, organisationId, (tx) =>
    tx.select({ id: people.id }).from(people).where(inArray(people.id, ids)).limit(1),
  )
  return found.length > 0 ? known : undefined
}

/** The demo is not for this database; the message says why. */
export class DemoRefused extends Error {}

/** Throws DemoRefused when real people live in the database and no demo was loaded there before. A database without tables has nobody. */
export async function refuseRealPeople(db: Database, file: string): Promise<void> {
  const [schema] = await db
    .select({
      hasPeople: sql<boolean>`to_regclass('public.people') is not null`,
      isAsked: sql<boolean>`to_regprocedure('holds_people(boolean)') is not null`,
    })
    .from(sql`(values (1)) as one(row)`)
  if (!schema?.hasPeople) return
  if (!schema.isAsked) throw new DemoRefused("This database was made by an older version: run 'npm run migrate' first, or give an empty database.")
  if (await findDemo(db, file)) return
  const [real] = await db.select({ held: sql<boolean>`held` }).from(sql`holds_people(demo => false) as held`)
  if (real?.held !== false)
    throw new DemoRefused(
      "There are real people in this database, so the demo is not loaded into it and nothing was changed. 'npm run serve' serves a real installation; for the demo give an empty database, or none.",
    )
}
