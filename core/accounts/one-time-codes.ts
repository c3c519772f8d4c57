import { Secret, TOTP } from 'otpauth'
import { typedNumber } from '@/core/burmese/digits'

const STEP_SECONDS = 30

/** A new secret for a code generator, in base 32 as people type it. */
export function makeTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** These 20 bytes as a secret. */
export function totpSecretOf(bytes: Uint8Array): string {
  return new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32
}

/** The address that a code generator reads from a QR code. `issuer` is the installation's outward name. */
export function totpAddress(secret: string, issuer: string, handle: string): string {
  return generator(secret, issuer, handle).toString()
}

/** The code that a generator shows now. */
export function totpCode(secret: string, now: Date): string {
  return generator(secret).generate({ timestamp: now.getTime() })
}

/**
 * The 30-second step that a typed code belongs to: this one, the one before or the one after, as clocks differ.
 * Null when it is none of these, or not later than `lastStep`: a code that was seen over a shoulder works once.
 */
export function findTotpStep(typed: string, secret: string, lastStep: number, now: Date): number | null {
  const token = typedNumber(typed).replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = generator(secret).validate({ token, window: 1, timestamp: now.getTime() })
  if (delta === null) return null
  const step = Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta
  return step > lastStep ? step : null
}

function generator(secret: string, issuer = '', label = ''): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: STEP_SECONDS })
}
