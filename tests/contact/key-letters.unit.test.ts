import { expect, it } from 'vitest'
import { keyLetters } from '@/core/contact/key-letters'
import { makeStaffKey } from '@/core/contact/staff-key'
import { fingerprintOf } from '@/core/signing/fingerprint'

it('the letters that a phone works out are those that the server prints on the sheet', async () => {
  const [key, other] = await Promise.all([makeStaffKey('one'), makeStaffKey('two')])
  expect(await keyLetters(key.publicKey)).toBe(fingerprintOf(key.publicKey))
  expect(await keyLetters(key.publicKey)).not.toBe(await keyLetters(other.publicKey))
})

it('letters that begin with noughts are as many as all others', async () => {
  // The first of the keys that only differ in their last byte.
  const key = Buffer.alloc(65, 0)
  for (let last = 0; fingerprintOf(key.toString('base64url'))[0] !== '0'; last++) key[64] = last
  const text = key.toString('base64url')
  expect(await keyLetters(text)).toBe(fingerprintOf(text))
  expect(await keyLetters(text)).toMatch(/^0[0-9A-Z]{3}( [0-9A-Z]{4}){7}$/)
})
