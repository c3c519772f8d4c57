import { addDays, type Day } from '@/core/installation/days'
import type { Link } from './chain'

/** How long a row is kept at least, in days. */
const RETENTION_DAYS = 180

/** The row that a checkpoint names, with the day that stands on it. */
export type CheckpointedRow = Link & { organisationId: string; day: Day }

/** The bytes that a checkpoint signs. */
export function checkpointBytes({ organisationId, seq, hash, day }: CheckpointedRow): Uint8Array {
  return Buffer.from(JSON.stringify(['tada audit checkpoint 1', organisationId, seq, hash, day]))
}

/** The first day that is kept: whole months go, and only when their last day is older than the retention. */
export function firstKeptDay(today: Day): Day {
  return `${addDays(today, -RETENTION_DAYS).slice(0, 7)}-01`
}
