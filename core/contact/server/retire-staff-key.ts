import { and, eq, isNull } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { recordAccess } from '@/core/audit/server/record-access'
import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { people, staffKeys } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'

/**
 * A coordinator stops their own key at once and alone: nothing more is sealed to it. What was sealed before still opens.
 * One person may stop, and it takes two to start again. False when there was none in use.
 */
export function retireStaffKey(db: Database, coordinator: Person, now: Date): Promise<boolean> {
  const { id: personId, organisationId } = coordinator
  return withinOrganisation(db, organisationId, async (tx) => {
    // What an administrator agrees to at the same moment comes before or after.
    await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('update')
    const retired = await tx
      .update(staffKeys)
      .set({ retiredOn: dayOf(now) })
      .where(and(eq(staffKeys.personId, personId), isNull(staffKeys.retiredOn)))
      .returning({ id: staffKeys.id })
    if (retired.length === 0) return false
    await recordAccess(tx, coordinator, 'contact-key-retired', [personId])
    return true
  })
}
