import { and, eq, exists, inArray, ne, notExists, or } from 'drizzle-orm'
import { installationKey } from '@/core/installation/server/installation-key'
import type { Database } from '@/db/client'
import { people, personRoles } from '@/db/schema'
import { subjectOf } from '../subjects'

/** `handle` is null when the account is gone; `mark` tells such actors apart. */
export type LoggedActor = { handle: string | null; mark: string }

/**
 * Who acted, by id. A handle is told of members of staff and of those who were nothing else; whoever is a learner by now
 * is not named.
 */
export async function loadActors(tx: Database, organisationId: string, ids: readonly string[]): Promise<Map<string, LoggedActor>> {
  const wanted = [...new Set(ids)]
  const rows =
    wanted.length === 0
      ? []
      : await tx
          .select({ id: people.id, handle: people.handle })
          .from(people)
          .where(and(eq(people.organisationId, organisationId), inArray(people.id, wanted), mayBeNamed(tx)))
  const handles = new Map(rows.map((row) => [row.id, row.handle]))
  return new Map(wanted.map((id) => [id, { handle: handles.get(id) ?? null, mark: id.slice(0, 8) }]))
}

/** The handles of those who may be named, by what stands in the log for whom a row is about. */
export async function loadStaffSubjects(tx: Database, organisationId: string): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: people.id, handle: people.handle })
    .from(people)
    .where(and(eq(people.organisationId, organisationId), mayBeNamed(tx)))
  const key = installationKey('audit-subject')
  return new Map(rows.map(({ id, handle }) => [subjectOf(key, id), handle]))
}

/** The condition that a row of `people` has a staff role, or has none and so was staff. */
function mayBeNamed(tx: Database) {
  const rolesOf = eq(personRoles.personId, people.id)
  const roles = tx.select({ role: personRoles.role }).from(personRoles)
  const isStaff = exists(roles.where(and(rolesOf, ne(personRoles.role, 'learner'))))
  const learners = tx
    .select({ role: personRoles.role })
    .from(personRoles)
    .where(and(rolesOf, eq(personRoles.role, 'learner')))
  return or(isStaff, notExists(learners))
}
