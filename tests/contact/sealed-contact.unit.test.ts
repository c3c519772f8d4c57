import { describe, expect, it } from 'vitest'
import { toBase64url } from '@/core/contact/base64url'
import { padContact, unpadContact } from '@/core/contact/contact-text'
import { type ContactPlace, contactSuite, isSealedContact, openContact, sealContact } from '@/core/contact/sealed-contact'
import { makeStaffKey, openStaffKey } from '@/core/contact/staff-key'

/** RFC 9180, appendix A.3.1: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode, sequence number 0. */
const RFC = {
  info: '4f6465206f6e2061204772656369616e2055726e',
  ikmE: '4270e54ffd08d79d5928020af4686d8f6b7d35dbe470265f1f5aa22816ce860e',
  pkRm: '04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0',
  skRm: 'f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2',
  enc: '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
  pt: '4265617574792069732074727574682c20747275746820626561757479',
  aad: '436f756e742d30',
  ct: '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434',
}

function bytes(hex: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(hex, 'hex')).buffer
}

function hex(buffer: ArrayBuffer): string {
  return Buffer.from(buffer).toString('hex')
}

describe('the suite is that of RFC 9180', () => {
  it('seals its example to its ciphertext', async () => {
    const recipientPublicKey = await contactSuite.kem.importKey('raw', bytes(RFC.pkRm), true)
    const ekm = await contactSuite.kem.deriveKeyPair(bytes(RFC.ikmE))
    const sender = await contactSuite.createSenderContext({ recipientPublicKey, info: bytes(RFC.info), ekm })
    expect([hex(sender.enc), hex(await sender.seal(bytes(RFC.pt), bytes(RFC.aad)))]).toEqual([RFC.enc, RFC.ct])
  })

  it('opens its ciphertext', async () => {
    const recipientKey = await contactSuite.kem.importKey('raw', bytes(RFC.skRm), false)
    const opened = await contactSuite.open({ recipientKey, enc: bytes(RFC.enc), info: bytes(RFC.info) }, bytes(RFC.ct), bytes(RFC.aad))
    expect(hex(opened)).toBe(RFC.pt)
  })
})

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
