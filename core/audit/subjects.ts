import { createHmac } from 'node:crypto'
import { inGroups, toBase32 } from '@/core/installation/base32'
import type { Day } from '@/core/installation/days'

/** Who a row is about, told only to whoever has the installation's key and already knows the person's id. */
export function subjectOf(key: Buffer, personId: string): string {
  return createHmac('sha256', key).update(personId).digest('base64url')
}

/** Enough to see that two rows of one month are about one person: `7KQ2-M0XA`. From one month to the next nobody is followed. */
export function markOf(key: Buffer, subject: string, day: Day): string {
  const month = day.slice(0, 7)
  const bytes = createHmac('sha256', key).update(`${month} ${subject}`).digest()
  return inGroups(toBase32(bytes.subarray(0, 5)), '-')
}
