import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { describe, expect, it } from 'vitest'
import { hpkeOpen, hpkeSeal, makeEphemeral } from '@/core/contact/hpke'

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

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
const hex = (one: Uint8Array | ArrayBuffer) => Buffer.from(one as Uint8Array).toString('hex')

/** By another hand, with every suite in it: too large for a phone, and right for holding ours against. */
const other = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() })

async function recipientOfRfc(): Promise<CryptoKeyPair> {
  const privateKey = await other.kem.importKey('raw', bytes(RFC.skRm).buffer, false)
  const publicKey = await other.kem.importKey('raw', bytes(RFC.pkRm).buffer, true)
  return { privateKey, publicKey }
}

describe('sealing is that of RFC 9180', () => {
  it('seals its example to its ciphertext', async () => {
    const ephemeral = await other.kem.deriveKeyPair(bytes(RFC.ikmE).buffer)
    const { enc, body } = await hpkeSeal(bytes(RFC.pkRm), bytes(RFC.info), bytes(RFC.pt), ephemeral, bytes(RFC.aad))
    expect([hex(enc), hex(body)]).toEqual([RFC.enc, RFC.ct])
  })

  it('opens its ciphertext, and nothing that differs from it', async () => {
    const recipient = await recipientOfRfc()
    const sealed = { enc: bytes(RFC.enc), body: bytes(RFC.ct) }
    expect(hex(await hpkeOpen(recipient, bytes(RFC.info), sealed, bytes(RFC.aad)))).toBe(RFC.pt)
    await expect(hpkeOpen(recipient, bytes(RFC.info), sealed)).rejects.toThrow()
    await expect(hpkeOpen(recipient, bytes(`${RFC.info}00`), sealed, bytes(RFC.aad))).rejects.toThrow()
    // A point that is on no curve of ours.
    await expect(hpkeOpen(recipient, bytes(RFC.info), { ...sealed, enc: new Uint8Array(65).fill(4) }, bytes(RFC.aad))).rejects.toThrow()
  })

  it('and another implementation open what the other has sealed', async () => {
    for (let length = 0; length < 40; length += 13) {
      const recipient = await makeEphemeral()
      const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', recipient.publicKey))
      const text = crypto.getRandomValues(new Uint8Array(length))
      const info = crypto.getRandomValues(new Uint8Array(length + 1))
      const { enc, body } = await hpkeSeal(publicKey, info, text, await makeEphemeral())
      const opened = await other.open({ recipientKey: recipient, enc: enc.buffer, info: info.buffer }, body.buffer)
      expect(hex(opened)).toBe(hex(text))
      const theirs = await other.seal({ recipientPublicKey: recipient.publicKey, info: info.buffer }, text.buffer)
      const sealed = { enc: new Uint8Array(theirs.enc), body: new Uint8Array(theirs.ct) }
      expect(hex(await hpkeOpen(recipient, info, sealed))).toBe(hex(text))
    }
  })

  it('never twice alike', async () => {
    const recipient = await makeEphemeral()
    const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', recipient.publicKey))
    const seals = await Promise.all([1, 2].map(async () => hpkeSeal(publicKey, bytes('00'), bytes('00'), await makeEphemeral())))
    expect(hex(seals[0]?.enc ?? bytes(''))).not.toBe(hex(seals[1]?.enc ?? bytes('')))
  })
})
