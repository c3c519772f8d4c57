import { and, eq, isNull } from 'drizzle-orm'
import { isFreshlyProven } from '@/core/accounts/fresh-proof'
import type { Person } from '@/core/accounts/person'
import type { Database } from '@/db/client'
import { staffKeys } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { WrappingInput } from '../staff-key-input'
import type { KeptStaffKey } from './keep-staff-key'

/** The coordinator's current key under new words: the key pair stays, so everything that was sealed to it still opens. */
export function keepWrapping(db: Database, coordinator: Person, wrapping: WrappingInput, now: Date): Promise<KeptStaffKey> {
  const { key, ...wrapped } = wrapping
  return withinOrganisation(db, coordinator.organisationId, async (tx): Promise<KeptStaffKey> => {
    if (!isFreshlyProven(coordinator, now)) return { ok: false, reason: 'not-proven' }
    const changed = await tx
      .update(staffKeys)
      .set({ ...wrapped, wordsChangedOn: null })
      .where(and(eq(staffKeys.id, key), eq(staffKeys.personId, coordinator.id), isNull(staffKeys.retiredOn)))
      .returning({ id: staffKeys.id })
    return changed.length > 0 ? { ok: true } : { ok: false, reason: 'not-found' }
  })
}
