import { dropOldEntries } from '@/core/audit/server/drop-old-entries'
import { signCheckpoint } from '@/core/audit/server/sign-checkpoint'
import type { Database } from '@/db/client'
import { inEachOrganisation } from './each-organisation'

/**
 * The whole months of each organisation's log that are over, dropped; and what is left, signed for the day. A log that
 * somebody has touched keeps its rows: the others are seen to, and then it throws.
 */
export async function keepLog(db: Database, now: Date): Promise<number> {
  const broken: string[] = []
  const dropped = await inEachOrganisation(db, async (tx, organisationId) => {
    const old = await dropOldEntries(tx, organisationId, now)
    const signed = old.ok ? await signCheckpoint(tx, organisationId, now) : old
    if (!signed.ok) broken.push(`row ${signed.fault.seq} (${signed.fault.kind})`)
    return old.ok ? old.dropped : 0
  })
  if (broken.length > 0) throw new Error(`the log of who looked at learners is broken at ${broken.join(', ')}: run 'npm run audit -- verify'`)
  return dropped
}
