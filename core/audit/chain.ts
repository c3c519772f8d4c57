import { createHash } from 'node:crypto'
import type { Day } from '@/core/installation/days'

/** The end of a chain so far: the number and the hash of its last row. */
export type Link = { seq: number; hash: string }

/** What stands before the first row. */
export const BEGINNING: Link = { seq: 0, hash: '' }

/** `subject` is an HMAC of the id of whom it is about: a learner, a member of staff or the organisation. */
export type Fact = { day: Day; actorId: string; action: string; subject: string }

export type Entry = Fact & Link & { organisationId: string; previousHash: string }

/**
 * SHA-256 (base64url) over every field of a row and the hash of the row before it. A JSON list of texts and one whole
 * number has one spelling only, so two different rows are never the same bytes.
 */
export function hashEntry({ organisationId, seq, day, actorId, action, subject, previousHash }: Omit<Entry, 'hash'>): string {
  const bytes = JSON.stringify(['tada audit entry 1', organisationId, seq, day, actorId, action, subject, previousHash])
  return createHash('sha256').update(bytes).digest('base64url')
}

/** The rows that follow `head` for these facts, each linked to the one before. */
export function extendChain(organisationId: string, head: Link, facts: readonly Fact[]): Entry[] {
  let last = head
  return facts.map((fact) => {
    const entry = { organisationId, seq: last.seq + 1, ...fact, previousHash: last.hash }
    last = { seq: entry.seq, hash: hashEntry(entry) }
    return { ...entry, hash: last.hash }
  })
}

/**
 * What is wrong with a chain.
 * - `gap`: the row is missing.
 * - `changed`: the row's fields do not give its hash.
 * - `wrong-link`: the row does not follow from the one before it.
 * - `rewritten`: the row is not the one that a signed checkpoint names.
 * - `cut-off`: a signed checkpoint names a later row than there is.
 * - `dropped-early`: the rows before it went sooner than the retention allows.
 * - `false-checkpoint`: the checkpoint at this row was not signed with the organisation's key.
 * - `false-key`: the organisation's key is not the one that this installation made.
 */
export type Fault = {
  seq: number
  kind: 'gap' | 'changed' | 'wrong-link' | 'rewritten' | 'cut-off' | 'dropped-early' | 'false-checkpoint' | 'false-key'
}

/** What is wrong with a row that should follow `before`; null when it does. */
export function findFault(before: Link, entry: Entry): Fault | null {
  if (entry.seq !== before.seq + 1) return { seq: before.seq + 1, kind: 'gap' }
  if (entry.previousHash !== before.hash) return { seq: entry.seq, kind: 'wrong-link' }
  return entry.hash === hashEntry(entry) ? null : { seq: entry.seq, kind: 'changed' }
}
