import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { people, recoveryCodes } from '@/db/schema'

/** In which organisation a recovery code is known; null when it is none. Everything else is read within that organisation. */
export async function findOrganisationOfRecovery(db: Database, codeHash: string): Promise<string | null> {
  const [row] = await db
    .select({ organisationId: people.organisationId })
    .from(recoveryCodes)
    .innerJoin(people, eq(people.id, recoveryCodes.personId))
    .where(eq(recoveryCodes.codeHash, codeHash))
  return row?.organisationId ?? null
}
