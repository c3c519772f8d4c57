import { and, eq, isNull } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import type { Day } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { staffKeys } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { StaffKey } from '../staff-key'

export type OwnStaffKey = StaffKey & {
  id: string
  madeOn: Day
  /** Since when the account has other words than those that open the key. */
  wordsChangedOn: Day | null
}

/** The coordinator's own current key; undefined when there is none yet. */
export function findStaffKey(db: Database, person: Person): Promise<OwnStaffKey | undefined> {
  return withinOrganisation(db, person.organisationId, async (tx) => {
    const { id, publicKey, wrappedKey, salt, rounds, madeOn, wordsChangedOn } = staffKeys
    const [key] = await tx
      .select({ id, publicKey, wrappedKey, salt, rounds, madeOn, wordsChangedOn })
      .from(staffKeys)
      .where(and(eq(staffKeys.personId, person.id), isNull(staffKeys.retiredOn)))
    return key
  })
}
