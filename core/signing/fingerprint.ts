import { createHash } from 'node:crypto'
import { inGroups, toBase32 } from '@/core/installation/base32'

/** 160 bits: nobody makes a second key with the same fingerprint. */
const BYTES = 20

/**
 * What people compare of a public key (raw, base64url): eight groups of four, `7KQ2 M0XA …`. The groups stand apart with
 * spaces, so that nobody takes it for an invitation's code.
 */
export function fingerprintOf(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest()
  return inGroups(toBase32(hash.subarray(0, BYTES)), ' ')
}
