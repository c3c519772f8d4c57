import { inGroups, toBase32 } from '@/core/installation/base32'
import { fromBase64url } from './base64url'

/** 160 bits, as `fingerprintOf` on the server takes them. */
const BYTES = 20

/** The check letters of a public key as `fingerprintOf` makes them, worked out by the browser itself: whoever compares need not believe the server. */
export async function keyLetters(publicKey: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', fromBase64url(publicKey))
  return inGroups(toBase32(new Uint8Array(hash, 0, BYTES)), ' ')
}
