import { asc, eq } from 'drizzle-orm'
import type { Action } from '@/core/audit/actions'
import { recordAccess } from '@/core/audit/server/record-access'
import { auditSubject } from '@/core/audit/server/audit-subject'
import type { Database } from '@/db/client'
import { auditEntries } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'

type Actor = { id: string; organisationId: string }

/** One access in a transaction of its own. */
export function access(db: Database, actor: Actor, action: Action, learners: readonly { id: string }[]): Promise<void> {
  return withinOrganisation(db, actor.organisationId, (tx) =>
    recordAccess(
      tx,
      actor,
      action,
      learners.map(({ id }) => id),
    ),
  )
}

/** An organisation's log as it is stored, the oldest row first. */
export function readLog(db: Database, organisationId: string) {
  return withinOrganisation(db, organisationId, (tx) =>
    tx.select().from(auditEntries).where(eq(auditEntries.organisationId, organisationId)).orderBy(asc(auditEntries.seq)),
  )
}

export function subjectOfLearner({ id }: { id: string }): string {
  return auditSubject(id)
}
