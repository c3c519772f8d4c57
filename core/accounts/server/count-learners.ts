import { and, count, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { personRoles } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { coarseCount } from '../coarse-count'
import type { Person } from '../person'

/** About how many learners the organisation has; null when they are so few that the number would point at people. */
export async function countLearners(db: Database, administrator: Person): Promise<number | null> {
  const { organisationId } = administrator
  return withinOrganisation(db, organisationId, async (tx) => {
    const [row] = await tx
      .select({ count: count() })
      .from(personRoles)
      .where(and(eq(personRoles.organisationId, organisationId), eq(personRoles.role, 'learner')))
    return coarseCount(row?.count ?? 0)
  })
}
