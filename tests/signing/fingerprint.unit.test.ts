import { expect, it } from 'vitest'
import { isSignedBy, makeKeyPair, readPrivateKey, signBytes } from '@/core/signing/ed25519'
import { fingerprintOf } from '@/core/signing/fingerprint'

const BYTES = Buffer.from('what was signed')

it('a fingerprint is eight groups of four, the same for one key and another for the next', () => {
  const [one, other] = [makeKeyPair(), makeKeyPair()]
  expect(fingerprintOf(one.publicKey)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){7}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(fingerprintOf(one.publicKey)).toBe(fingerprintOf(one.publicKey))
  expect(fingerprintOf(one.publicKey)).not.toBe(fingerprintOf(other.publicKey))
})

it('printed sheets stay true: the fingerprint of a key never becomes another one', () => {
  expect(fingerprintOf(Buffer.alloc(32, 7).toString('base64url'))).toBe('9ER6 Z3JE 79VH BMG1 TNSX 1AJ2 6XHE AQDB')
})

it('a signature holds for these bytes and this key alone, and a malformed one is simply none', () => {
  const [one, other] = [makeKeyPair(), makeKeyPair()]
  const signature = signBytes(readPrivateKey(one.privateKey), BYTES)
  expect(isSignedBy(one.publicKey, BYTES, signature)).toBe(true)
  expect(isSignedBy(other.publicKey, BYTES, signature)).toBe(false)
  expect(isSignedBy(one.publicKey, Buffer.from('what was not'), signature)).toBe(false)
  expect(isSignedBy('no key', BYTES, signature)).toBe(false)
  expect(isSignedBy(one.publicKey, BYTES, '')).toBe(false)
})
