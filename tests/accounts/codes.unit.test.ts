import { expect, it } from 'vitest'
import { assert, property, uint8Array } from 'fast-check'
import { formatBackupCode, parseBackupCode } from '@/core/accounts/backup-codes'
import { coarseCount } from '@/core/accounts/coarse-count'
import { formatPaperCode, parsePaperCode } from '@/core/accounts/paper-code'
import { findTotpStep, makeTotpSecret, totpAddress, totpCode } from '@/core/accounts/one-time-codes'
import { deriveKey, openSealed, sealText } from '@/core/installation/sealing'
import { openDrawnWords, sealDrawnWords } from '@/core/accounts/drawn-words'

const NOW = new Date('2026-11-20T09:00:10Z')
const bytes = uint8Array({ minLength: 16, maxLength: 16 })

it('an invitation code has seven groups of four characters that are hard to confuse', () => {
  assert(
    property(bytes, (code) => {
      expect(formatPaperCode(code)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}$/)
    }),
  )
})

it('different invitations have different codes', () => {
  assert(
    property(bytes, bytes, (one, two) => {
      expect(formatPaperCode(one) === formatPaperCode(two)).toBe(Buffer.from(one).equals(two))
    }),
  )
})

it('a code is known again however a person types it', () => {
  assert(
    property(bytes, (code) => {
      const written = formatPaperCode(code)
      const sloppy = ` ${written.toLowerCase().replace(/-/g, ' ').replace(/0/g, 'o').replace(/1/g, 'l')} `
      expect(parsePaperCode(written)).toBe(written)
      expect(parsePaperCode(sloppy)).toBe(written)
    }),
  )
})

it('a backup code has four groups and is known again however a person types it', () => {
  assert(
    property(bytes, (code) => {
      const written = formatBackupCode(code)
      expect(written).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
      expect(parseBackupCode(` ${written.toLowerCase().replace(/-/g, ' ').replace(/0/g, '၀').replace(/1/g, 'i')} `)).toBe(written)
      expect(parseBackupCode(written.slice(1))).toBeNull()
    }),
  )
})

it('one wrong character, a missing one or one too many is noticed before anything is looked up', () => {
  const written = formatPaperCode(Uint8Array.from({ length: 16 }, (_, index) => index * 7))
  const wrong = written
    .split('')
    .flatMap((letter, place) => (letter === '-' ? [] : [`${written.slice(0, place)}${letter === 'A' ? 'B' : 'A'}${written.slice(place + 1)}`]))
  // Two check characters let one slip in a thousand through; then the code is simply unknown.
  expect(wrong.filter((typed) => parsePaperCode(typed) !== null).length).toBeLessThanOrEqual(1)
  for (const typed of ['', 'U', written.slice(1), `${written}0`, 'မဟုတ်']) expect(parsePaperCode(typed)).toBeNull()
})

it('a sealed text opens with its own key and with no other, and not when a character was changed', () => {
  const key = deriveKey('a secret of the installation', 'one')
  const sealed = sealText(key, 'သံစဉ်')
  expect(sealed).not.toContain('သံစဉ်')
  expect(openSealed(key, sealed)).toBe('သံစဉ်')
  expect(sealText(key, 'သံစဉ်')).not.toBe(sealed)
  expect(openSealed(deriveKey('a secret of the installation', 'two'), sealed)).toBeNull()
  expect(openSealed(deriveKey('another secret of somebody', 'one'), sealed)).toBeNull()
  const body = Buffer.from(sealed, 'base64url')
  for (let place = 0; place < body.length; place++) {
    const changed = Buffer.from(body)
    changed[place] = (changed[place] ?? 0) ^ 1
    expect(openSealed(key, changed.toString('base64url'))).toBeNull()
  }
  expect(openSealed(key, '')).toBeNull()
})

it('drawn words can be opened until their end, and with the key of their own purpose alone', () => {
  const key = deriveKey('a secret of the installation', 'join')
  const drawn = {
    basis: 'x',
    locale: 'my' as const,
    handle: 'h',
    indexes: [1],
    asked: [0, 3] as [number, number],
    expiresAt: NOW.getTime() + 1000,
  }
  const sealed = sealDrawnWords(key, drawn)
  expect(openDrawnWords(key, sealed, NOW)).toEqual(drawn)
  expect(openDrawnWords(key, sealed, new Date(NOW.getTime() + 1000))).toBeNull()
  expect(openDrawnWords(deriveKey('a secret of the installation', 'recovery'), sealed, NOW)).toBeNull()
})

it('a one-time code is good for its half minute and the ones before and after, in either digits, and never again', () => {
  const secret = makeTotpSecret()
  const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
  const step = Math.floor(NOW.getTime() / 30_000)
  expect(findTotpStep(totpCode(secret, NOW), secret, 0, NOW)).toBe(step)
  expect(findTotpStep(totpCode(secret, at(-30)), secret, 0, NOW)).toBe(step - 1)
  expect(findTotpStep(totpCode(secret, at(30)), secret, 0, NOW)).toBe(step + 1)
  expect(findTotpStep(totpCode(secret, at(-60)), secret, 0, NOW)).toBeNull()
  expect(findTotpStep(totpCode(secret, NOW), secret, step, NOW)).toBeNull()
  const burmese = totpCode(secret, NOW).replace(/\d/g, (digit) => String.fromCharCode(0x1040 + Number(digit)))
  expect(findTotpStep(` ${burmese.slice(0, 3)} ${burmese.slice(3)}`, secret, 0, NOW)).toBe(step)
  for (const typed of ['', '12345', '1234567', 'abcdef']) expect(findTotpStep(typed, secret, 0, NOW)).toBeNull()
})

it('a code generator is told the outward name of the site and the handle, nothing else', () => {
  const address = new URL(totpAddress('JBSWY3DPEHPK3PXP', 'Tada', 'calm-mango-482'))
  expect(address.protocol).toBe('otpauth:')
  expect(address.searchParams.get('issuer')).toBe('Tada')
  expect(decodeURIComponent(address.pathname)).toContain('calm-mango-482')
})

it('a number of people below ten is never told, and a larger one is rounded', () => {
  expect([0, 1, 9].map(coarseCount)).toEqual([null, null, null])
  expect([10, 12, 14, 15, 99].map(coarseCount)).toEqual([10, 10, 10, 15, 95])
})
