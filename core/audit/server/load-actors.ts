import { and, eq, exists, inArray, ne, notExists, or } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { people, personRoles } from '@/db/schema'

/** `handle` is null when the account is gone; `mark` tells such actors apart. */
export type LoggedActor = { handle: string | null; mark: string }

/**
 * Who acted, by id. A handle is told of members of staff and of those who were nothing else; whoever is a learner by now
 * is not named.
 */
export async function loadActors(tx: Database, organisationId: string, ids: readonly string[]): Promise<Map<string, LoggedActor>> {
  const wanted = [...new Set(ids)]
  const rolesOf = eq(personRoles.personId, people.id)
  const roles = tx.select({ role: personRoles.role }).from(personRoles)
  const isStaff = exists(roles.where(and(rolesOf, ne(personRoles.role, 'learner'))))
  const learners = tx
    .select({ role: personRoles.role })
    .from(personRoles)
    .where(and(rolesOf, eq(personRoles.role, 'learner')))
  const rows =
    wanted.length === 0
      ? []
      : await tx
          .select({ id: people.id, handle: people.handle })
          .from(people)
          .where(and(eq(people.organisationId, organisationId), inArray(people.id, wanted), or(isStaff, notExists(learners))))
  const handles = new Map(rows.map((row) => [row.id, row.handle]))
  return new Map(wanted.map((id) => [id, { handle: handles.get(id) ?? null, mark: id.slice(0, 8) }]))
}
