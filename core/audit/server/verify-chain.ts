import { and, asc, eq, gt } from 'drizzle-orm'
import { type Day, dayOf } from '@/core/installation/days'
import { isSignedBy } from '@/core/signing/ed25519'
import { findOrganisationKey, openOrganisationKey } from '@/core/signing/server/organisation-key'
import type { Database } from '@/db/client'
import { auditCheckpoints, auditEntries } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { BEGINNING, type Entry, type Fault, findFault, type Link } from '../chain'
import { type CheckpointedRow, checkpointBytes, firstKeptDay } from '../checkpoint'

/** `head` is the last row, null while there is none; `rows` is how many were looked at. */
export type VerifiedChain = { ok: true; head: CheckpointedRow | null; rows: number } | { ok: false; fault: Fault }

const BATCH = 1000

type Checkpoint = typeof auditCheckpoints.$inferSelect

/**
 * Walks an organisation's chain from its first row, or from the checkpoint behind which rows were dropped, to its head,
 * and compares every signed checkpoint on the way. Names the first row that is wrong.
 */
export async function verifyChain(db: Database, organisationId: string, now: Date): Promise<VerifiedChain> {
  return withinOrganisation(db, organisationId, async (tx) => {
    const checkpoints = await tx
      .select()
      .from(auditCheckpoints)
      .where(eq(auditCheckpoints.organisationId, organisationId))
      .orderBy(asc(auditCheckpoints.seq))
    const unsigned = await findFalseCheckpoint(tx, organisationId, checkpoints)
    if (unsigned) return { ok: false, fault: unsigned }
    const [first] = await readBatch(tx, organisationId, 0, 1)
    const start = findStart(first, checkpoints, dayOf(now))
    if ('kind' in start) return { ok: false, fault: start }
    return walk(tx, organisationId, start, checkpoints)
  })
}

async function findFalseCheckpoint(tx: Database, organisationId: string, checkpoints: Checkpoint[]): Promise<Fault | undefined> {
  if (checkpoints.length === 0) return undefined
  // Whoever may write into the tables could put a key of their own there and sign anew, but not seal it as we do.
  const seq = checkpoints[0]?.seq ?? 0
  if (!(await openOrganisationKey(tx, organisationId))) return { seq, kind: 'false-key' }
  const { publicKey } = await findOrganisationKey(tx, organisationId)
  const wrong = checkpoints.find((one) => !isSignedBy(publicKey, checkpointBytes(one), one.signature))
  return wrong && { seq: wrong.seq, kind: 'false-checkpoint' }
}

/** What stands before the first row that is kept: nothing, or the checkpoint that was signed when older rows were dropped. */
function findStart(first: Entry | undefined, checkpoints: Checkpoint[], today: Day): Link | Fault {
  if (first ? first.seq === 1 : checkpoints.length === 0) return BEGINNING
  const start = first ? checkpoints.find((one) => one.seq === first.seq - 1) : checkpoints.at(-1)
  if (!start) return { seq: (first?.seq ?? 1) - 1, kind: 'gap' }
  if (!first && start.day >= firstKeptDay(today)) return { seq: start.seq, kind: 'cut-off' }
  const isEarly = start.day >= firstKeptDay(today) || first?.day.slice(0, 7) === start.day.slice(0, 7)
  return isEarly ? { seq: start.seq, kind: 'dropped-early' } : start
}

async function walk(tx: Database, organisationId: string, start: Link, checkpoints: Checkpoint[]): Promise<VerifiedChain> {
  const signed = new Map(checkpoints.map((one) => [one.seq, one.hash]))
  let last = start
  let head: Entry | null = null
  let rows = 0
  for (let batch = await readBatch(tx, organisationId, last.seq); batch.length > 0; batch = await readBatch(tx, organisationId, last.seq)) {
    for (const entry of batch) {
      const fault = findFault(last, entry)
      if (fault) return { ok: false, fault }
      if ((signed.get(entry.seq) ?? entry.hash) !== entry.hash) return { ok: false, fault: { seq: entry.seq, kind: 'rewritten' } }
      last = head = entry
    }
    rows += batch.length
  }
  if ((checkpoints.at(-1)?.seq ?? 0) > last.seq) return { ok: false, fault: { seq: last.seq + 1, kind: 'cut-off' } }
  return { ok: true, head, rows }
}

async function readBatch(tx: Database, organisationId: string, after: number, limit = BATCH): Promise<Entry[]> {
  return tx
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.organisationId, organisationId), gt(auditEntries.seq, after)))
    .orderBy(asc(auditEntries.seq))
    .limit(limit)
}
