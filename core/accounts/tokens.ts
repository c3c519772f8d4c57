import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits for a session or a ticket; only its hash is ever stored. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database holds of a token or an invitation's code: enough to know it again, useless to whoever steals it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
