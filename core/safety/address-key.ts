import { createHmac, randomBytes } from 'node:crypto'
import { dayOf } from '@/core/installation/days'

/**
 * Turns network addresses into keys for limits. The secret is made in memory and thrown away every day, so that no
 * address can be found again from a key, and no key can be followed from one day to the next.
 */
export function addressKeys(makeSecret: () => Buffer = () => randomBytes(32)) {
  let current: { day: string; secret: Buffer } = { day: '', secret: Buffer.alloc(0) }
  return function keyOf(address: string | null, now: Date): string {
    const day = dayOf(now)
    if (current.day !== day) current = { day, secret: makeSecret() }
    // Without a known address everyone shares one key: slower for all, never unlimited.
    return createHmac('sha256', current.secret)
      .update(address ?? '')
      .digest('base64url')
  }
}
