import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm'
import { type Day, dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { auditEntries } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Fault } from '../chain'
import { firstKeptDay } from '../checkpoint'
import { lockChain } from './lock-chain'
import { storeCheckpoint } from './sign-checkpoint'
import { verifyChain } from './verify-chain'

export type DroppedEntries = { ok: true; dropped: number } | { ok: false; fault: Fault }

/**
 * Drops the whole months of an organisation's log that are older than 180 days, behind a signed checkpoint with which the
 * chain starts again. A chain that is broken keeps its rows, because they are the evidence: its fault is told instead.
 */
export async function dropOldEntries(db: Database, organisationId: string, now: Date): Promise<DroppedEntries> {
  return withinOrganisation(db, organisationId, async (tx): Promise<DroppedEntries> => {
    const kept = firstKeptDay(dayOf(now))
    if (!(await findLastOld(tx, organisationId, kept))) return { ok: true, dropped: 0 }
    // Two who drop at once: the second finds that it was done. Most days nobody is held up, because nothing is old.
    await lockChain(tx, organisationId)
    const last = await findLastOld(tx, organisationId, kept)
    if (!last) return { ok: true, dropped: 0 }
    const verified = await verifyChain(tx, organisationId, now)
    if (!verified.ok) return verified
    await storeCheckpoint(tx, last)
    const [row] = await tx
      .select({ dropped: sql<number>`drop_audit_entries(${organisationId}::uuid, ${last.seq}::bigint)` })
      .from(sql`(values (1)) as once`)
    return { ok: true, dropped: row?.dropped ?? 0 }
  })
}

/** The last of the rows at the chain's beginning that lie before `kept`. */
async function findLastOld(tx: Database, organisationId: string, kept: Day) {
  const own = eq(auditEntries.organisationId, organisationId)
  const [firstKept] = await tx
    .select({ seq: auditEntries.seq })
    .from(auditEntries)
    .where(and(own, gte(auditEntries.day, kept)))
    .orderBy(asc(auditEntries.seq))
    .limit(1)
  const [last] = await tx
    .select()
    .from(auditEntries)
    .where(and(own, firstKept && lt(auditEntries.seq, firstKept.seq)))
    .orderBy(desc(auditEntries.seq))
    .limit(1)
  return last
}
