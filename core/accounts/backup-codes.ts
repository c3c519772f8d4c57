import { BASE_32, inGroups } from '@/core/installation/base32'
import { typedLetters } from './code-letters'

/** How many codes a person gets at once. */
export const BACKUP_CODES = 10

/** 16 letters of 32 are 80 bits: too many to guess, so a plain hash keeps them. */
const LENGTH = 16

/** One new code in its written form, as `7KQ2-M0XA-9PD3-TV5B`. `bytes` are 16 random ones. */
export function formatBackupCode(bytes: Uint8Array): string {
  if (bytes.length !== LENGTH) throw new Error(`a backup code has ${LENGTH} bytes, not ${bytes.length}`)
  return inGroups(Array.from(bytes, (byte) => BASE_32[byte & 31]).join(''), '-')
}

/** A typed code in its written form, or null when it cannot be one. */
export function parseBackupCode(typed: string): string | null {
  const letters = typedLetters(typed)
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(letters) ? inGroups(letters, '-') : null
}
