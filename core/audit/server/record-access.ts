import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import { installationKey } from '@/core/installation/server/installation-key'
import type { Database } from '@/db/client'
import { auditCheckpoints, auditEntries, organisations } from '@/db/schema'
import { type Action, isListing } from '../actions'
import { BEGINNING, extendChain, type Link } from '../chain'
import { subjectOf } from '../subjects'
import { lockChain } from './lock-chain'

/** Who reads or changes something of a learner or of staff. */
type Actor = { id: string; organisationId: string }

const writing = new WeakMap<Database, Promise<void>>()

/**
 * Writes into the log that a member of staff read or changed something of people: one row for each, in the transaction
 * of the reading or change itself, so that neither stands without the other. `tx` is open within the actor's organisation
 * and may write. Call it last: from here to its end the transaction holds the organisation's chain.
 */
export function recordAccess(tx: Database, actor: Actor, action: Action, subjectIds: readonly string[]): Promise<void> {
  // Use cases that share a transaction run at once; without waiting two of them would take the same number.
  const written = (writing.get(tx) ?? Promise.resolve()).then(() => write(tx, actor, action, subjectIds))
  writing.set(tx, written)
  return written
}

async function write(tx: Database, actor: Actor, action: Action, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length === 0) return
  const key = installationKey('audit-subject')
  const subjects = [...new Set(subjectIds)].map((id) => subjectOf(key, id))
  // Asked before the chain is held: a list that was opened before today holds up nobody.
  if (isListing(action) && (await unwritten(tx, actor, action, subjects, sql`(now() at time zone 'UTC')::date`)).length === 0) return
  const { head, today } = await holdChain(tx, actor.organisationId)
  const wanted = isListing(action) ? await unwritten(tx, actor, action, subjects, today) : subjects
  const facts = wanted.map((subject) => ({ day: today, actorId: actor.id, action, subject }))
  if (facts.length > 0) await tx.insert(auditEntries).values(extendChain(actor.organisationId, head, facts))
}

/** Those of the subjects that this actor's list has not shown on that day. */
async function unwritten(tx: Database, actor: Actor, action: Action, subjects: string[], day: Day | SQL): Promise<string[]> {
  const { organisationId, actorId, subject } = auditEntries
  const rows = await tx
    .select({ subject })
    .from(auditEntries)
    .where(
      and(
        eq(organisationId, actor.organisationId),
        eq(actorId, actor.id),
        eq(auditEntries.day, day),
        eq(auditEntries.action, action),
        inArray(subject, subjects),
      ),
    )
  const written = new Set(rows.map((row) => row.subject))
  return subjects.filter((one) => !written.has(one))
}

/**
 * The end of the organisation's chain, which nobody else lengthens until this transaction ends, and the day by the
 * database's clock: one clock for all who write.
 */
async function holdChain(tx: Database, organisationId: string): Promise<{ head: Link; today: Day }> {
  const today = sql<Day>`(clock_timestamp() at time zone 'UTC')::date::text`
  // Two statements that travel together: the second looks only when the first has the lock.
  const [, [last]] = await Promise.all([
    lockChain(tx, organisationId),
    tx
      .select({ seq: auditEntries.seq, hash: auditEntries.hash, today })
      .from(auditEntries)
      .where(eq(auditEntries.organisationId, organisationId))
      .orderBy(desc(auditEntries.seq))
      .limit(1),
  ])
  if (last) return { head: { seq: last.seq, hash: last.hash }, today: last.today }
  // Nothing yet, or everything was dropped: then the numbers go on from the last checkpoint.
  const [empty] = await tx
    .select({ seq: auditCheckpoints.seq, hash: auditCheckpoints.hash, today })
    .from(organisations)
    .leftJoin(auditCheckpoints, eq(auditCheckpoints.organisationId, organisations.id))
    .where(eq(organisations.id, organisationId))
    .orderBy(sql`${auditCheckpoints.seq} desc nulls last`)
    .limit(1)
  if (!empty) throw new Error('an organisation without a row')
  const { seq, hash } = empty
  return { head: seq !== null && hash !== null ? { seq, hash } : BEGINNING, today: empty.today }
}
