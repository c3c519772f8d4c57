import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { fromBase64url, toBase64url } from './base64url'
import { padContact, unpadContact } from './contact-text'

/** HPKE (RFC 9180) as in its appendix A.3: every part of it is in WebCrypto of each browser that we know, and of Node. */
export const contactSuite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() })

/** What a sealed contact is for. Sealed for one place, it opens at no other. */
export type ContactPlace = {
  /** Of the installation: a page that only looks like it seals for nobody. */
  origin: string
  introductionId: string
  keyId: string
}

/** An uncompressed point of P-256. */
const POINT_BYTES = 65
/** Point, padded text and tag. */
const SEALED_BYTES = POINT_BYTES + 640 + 16

function infoOf({ origin, introductionId, keyId }: ContactPlace): ArrayBuffer {
  return new TextEncoder().encode(['contact 1', origin, introductionId, keyId].join('\n')).buffer
}

/** Seals a contact to a coordinator's public key (base64url). Runs in the learner's browser, or on the server without script. */
export async function sealContact(publicKey: string, place: ContactPlace, text: string): Promise<string> {
  const recipientPublicKey = await contactSuite.kem.importKey('raw', fromBase64url(publicKey).buffer, true)
  const { enc, ct } = await contactSuite.seal({ recipientPublicKey, info: infoOf(place) }, padContact(text).buffer)
  const sealed = new Uint8Array(SEALED_BYTES)
  sealed.set(new Uint8Array(enc))
  sealed.set(new Uint8Array(ct), POINT_BYTES)
  return toBase64url(sealed)
}

/** Opens a contact with the coordinator's key pair. null: another key, another place, or changed on the way. */
export async function openContact(recipientKey: CryptoKeyPair, place: ContactPlace, sealed: string): Promise<string | null> {
  const bytes = readSealed(sealed)
  if (!bytes) return null
  const [enc, body] = [bytes.slice(0, POINT_BYTES).buffer, bytes.slice(POINT_BYTES).buffer]
  try {
    return unpadContact(new Uint8Array(await contactSuite.open({ recipientKey, enc, info: infoOf(place) }, body)))
  } catch {
    return null
  }
}

/** True for a text that can be a sealed contact: of the one size, with a point in front. */
export function isSealedContact(text: string): boolean {
  return readSealed(text) !== null
}

function readSealed(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(text)) return null
  try {
    const bytes = fromBase64url(text)
    return bytes.length === SEALED_BYTES && bytes[0] === 4 ? bytes : null
  } catch {
    return null
  }
}
