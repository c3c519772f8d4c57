import { describe, expect, it } from 'vitest'
import { toBase64url } from '@/core/contact/base64url'
import { padContact, unpadContact } from '@/core/contact/contact-text'
import { type ContactPlace, isSealedContact, openContact, sealContact } from '@/core/contact/sealed-contact'
import { makeStaffKey, openStaffKey } from '@/core/contact/staff-key'

const PLACE: ContactPlace = { origin: 'https://learn.example', introductionId: 'introduction', keyId: 'key' }
const WORDS = 'windowbasketcarrotgentlemarblesunset'

async function coordinator() {
  const key = await makeStaffKey(WORDS)
  const pair = await openStaffKey(key, WORDS)
  if (!pair) throw new Error('no key')
  return { publicKey: key.publicKey, pair }
}

describe('a sealed contact', () => {
  it('opens for the coordinator it was sealed to, in both scripts', async () => {
    const { publicKey, pair } = await coordinator()
    for (const text of ['Signal: 09 123 456', 'ဈေးရှေ့ လက်ဖက်ရည်ဆိုင်၊ ၅ နာရီ', '👩🏽‍🔧', 'က'.repeat(200)])
      expect(await openContact(pair, PLACE, await sealContact(publicKey, PLACE, text))).toBe(text)
  })

  it('opens with no other key, at no other introduction, key or installation, and not when a bit has changed', async () => {
    const { publicKey, pair } = await coordinator()
    const other = await coordinator()
    const sealed = await sealContact(publicKey, PLACE, 'Signal')
    expect(await openContact(other.pair, PLACE, sealed)).toBeNull()
    for (const change of [{ introductionId: 'other' }, { keyId: 'other' }, { origin: 'https://learn.exarnple' }])
      expect(await openContact(pair, { ...PLACE, ...change }, sealed)).toBeNull()
    for (const at of [100, 700]) {
      const changed = Buffer.from(sealed, 'base64url')
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await openContact(pair, PLACE, toBase64url(changed))).toBeNull()
    }
    expect(await openContact(pair, PLACE, sealed)).toBe('Signal')
  })

  it('has one size whatever it says, and is never twice the same', async () => {
    const { publicKey } = await coordinator()
    const sealed = await Promise.all(['1', 'a'.repeat(200), 'က'.repeat(200), '1'].map((text) => sealContact(publicKey, PLACE, text)))
    expect(sealed.map((one) => one.length)).toEqual([962, 962, 962, 962])
    expect(new Set(sealed).size).toBe(4)
    expect(sealed.every(isSealedContact)).toBe(true)
  })

  it('is told from anything else that a form may bring', async () => {
    const { publicKey } = await coordinator()
    const sealed = await sealContact(publicKey, PLACE, 'Signal')
    for (const text of ['', 'Signal: 09 123 456', sealed.slice(1), `${sealed}A`, `A${sealed.slice(1)}`, sealed.replace(/.$/, '!')])
      expect(isSealedContact(text), text.slice(0, 20)).toBe(false)
  })
})

describe('the padding', () => {
  it('has no room for more than the field', () => {
    expect(() => padContact('က'.repeat(201))).toThrow('refused before')
  })

  it('gives nothing for bytes of another kind', () => {
    expect(unpadContact(new Uint8Array(639))).toBeNull()
    expect(unpadContact(new Uint8Array(640).fill(255))).toBeNull()
    const broken = new Uint8Array(640)
    broken.set([0, 1, 0xff])
    expect(unpadContact(broken)).toBeNull()
    expect(unpadContact(new Uint8Array(640))).toBe('')
  })
})
