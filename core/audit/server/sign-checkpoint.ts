import { signForOrganisation } from '@/core/signing/server/organisation-key'
import type { Database } from '@/db/client'
import { auditCheckpoints } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Fault } from '../chain'
import { type CheckpointedRow, checkpointBytes } from '../checkpoint'
import { verifyChain } from './verify-chain'

/** `seq` is the row that the checkpoint names; null when the log is empty. */
export type SignedCheckpoint = { ok: true; seq: number | null } | { ok: false; fault: Fault }

/**
 * Signs the head of an organisation's chain, so that from now on nobody cuts rows off before it or writes them anew
 * without being found. A chain that is broken already is not signed: its fault is told instead. Meant for once a day.
 */
export async function signCheckpoint(db: Database, organisationId: string, now: Date): Promise<SignedCheckpoint> {
  return withinOrganisation(db, organisationId, async (tx): Promise<SignedCheckpoint> => {
    const verified = await verifyChain(tx, organisationId, now)
    if (!verified.ok) return verified
    if (verified.head) await storeCheckpoint(tx, verified.head)
    return { ok: true, seq: verified.head?.seq ?? null }
  })
}

/** Signs a row that was verified. Once is enough: the same row again changes nothing. */
export async function storeCheckpoint(tx: Database, { organisationId, seq, hash, day }: CheckpointedRow): Promise<void> {
  const row = { organisationId, seq, hash, day }
  const signature = await signForOrganisation(tx, organisationId, checkpointBytes(row))
  await tx
    .insert(auditCheckpoints)
    .values({ ...row, signature })
    .onConflictDoNothing()
}
