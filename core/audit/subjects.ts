import { createHmac } from 'node:crypto'
import { inGroups, toBase32 } from '@/core/installation/base32'

/** Who a row is about, told only to whoever has the installation's key and already knows the person's id. */
export function subjectOf(key: Buffer, learnerId: string): string {
  return createHmac('sha256', key).update(learnerId).digest('base64url')
}

/** Enough of a subject to see that two rows are about one person: `7KQ2-M0XA`. */
export function shortSubject(subject: string): string {
  return inGroups(toBase32(Buffer.from(subject, 'base64url').subarray(0, 5)), '-')
}
