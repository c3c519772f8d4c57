import { createHash } from 'node:crypto'
import { latinDigits } from '@/core/burmese/digits'

/** Crockford's base 32: no I, L, O or U, so that a code copied by hand is hard to get wrong. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_BYTES = 16
const BODY_LENGTH = 26

/**
 * 128 bits as seven groups of four characters, the last two of which tell a slip of the pen from a wrong code:
 * `7KQ2-M0XA-…`.
 */
export function formatInvitationCode(bytes: Uint8Array): string {
  if (bytes.length !== CODE_BYTES) throw new Error(`an invitation has ${CODE_BYTES} bytes, not ${bytes.length}`)
  let value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let body = ''
  for (let place = 0; place < BODY_LENGTH; place++) {
    body = `${ALPHABET[Number(value & 31n)]}${body}`
    value >>= 5n
  }
  return (body + checkOf(body)).replace(/.{4}(?=.)/g, '$&-')
}

/** A typed code in its one written form, or null when it is not a code: too short, too long, or mistyped. */
export function parseInvitationCode(typed: string): string | null {
  const letters = latinDigits(typed)
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[\s\-\u2010-\u2015_.]/g, '')
  const body = letters.slice(0, BODY_LENGTH)
  if (!/^[0-9A-HJKMNP-TV-Z]{28}$/.test(letters) || letters !== body + checkOf(body)) return null
  return letters.replace(/.{4}(?=.)/g, '$&-')
}

function checkOf(body: string): string {
  const [first = 0, second = 0] = createHash('sha256').update(body).digest()
  return `${ALPHABET[first & 31]}${ALPHABET[second & 31]}`
}
