import { and, count, desc, eq } from 'drizzle-orm'
import { auditSubject } from '@/core/audit/server/audit-subject'
import type { Day } from '@/core/installation/days'
import type { Actor } from '@/core/jobs/actor'
import type { Database } from '@/db/client'
import { auditEntries } from '@/db/schema'

/** How often staff did something with what is held of a person, on one day. Who it was is told by the organisation, not by the page. */
export type LooksOfADay = { day: Day; action: string; count: number }

/** What the audit log holds of a person, the newest day first. */
export function countLooks(tx: Database, { id, organisationId }: Actor): Promise<LooksOfADay[]> {
  const { day, action } = auditEntries
  return tx
    .select({ day, action, count: count() })
    .from(auditEntries)
    .where(and(eq(auditEntries.organisationId, organisationId), eq(auditEntries.subject, auditSubject(id))))
    .groupBy(day, action)
    .orderBy(desc(day), action)
}
