import { eq } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { recoveryCodes } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Account } from '../person'

/** Since when the person has a recovery code; null when there is none. */
export function findRecoveryCode(db: Database, person: Account): Promise<Day | null> {
  return withinOrganisation(db, person.organisationId, async (tx) => {
    const [row] = await tx.select({ madeOn: recoveryCodes.madeOn }).from(recoveryCodes).where(eq(recoveryCodes.personId, person.id))
    return row?.madeOn ?? null
  })
}
