import { createHash } from 'node:crypto'
import { BASE_32, inGroups, toBase32 } from '@/core/installation/base32'
import { typedLetters } from './code-letters'

const CODE_BYTES = 16
const BODY_LENGTH = 26

/**
 * 128 bits as people write them on paper, for an invitation or a way back: seven groups of four characters, the last two
 * of which tell a slip of the pen from a wrong code: `7KQ2-M0XA-…`.
 */
export function formatPaperCode(bytes: Uint8Array): string {
  if (bytes.length !== CODE_BYTES) throw new Error(`a code on paper has ${CODE_BYTES} bytes, not ${bytes.length}`)
  const body = toBase32(bytes)
  return inGroups(body + checkOf(body), '-')
}

/** A typed code in its one written form, or null when it is not a code: too short, too long, or mistyped. */
export function parsePaperCode(typed: string): string | null {
  const letters = typedLetters(typed)
  const body = letters.slice(0, BODY_LENGTH)
  if (!/^[0-9A-HJKMNP-TV-Z]{28}$/.test(letters) || letters !== body + checkOf(body)) return null
  return inGroups(letters, '-')
}

function checkOf(body: string): string {
  const [first = 0, second = 0] = createHash('sha256').update(body).digest()
  return `${BASE_32[first & 31]}${BASE_32[second & 31]}`
}
