import { fromBase64url, toBase64url } from './base64url'
import { padContact, unpadContact } from './contact-text'
import { hpkeOpen, hpkeSeal, makeEphemeral } from './hpke'

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

function infoOf({ origin, introductionId, keyId }: ContactPlace): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(['contact 1', origin, introductionId, keyId].join('\n'))
}

/** Seals a contact to a coordinator's public key (base64url). Runs in the learner's browser, or on the server without script. */
export async function sealContact(publicKey: string, place: ContactPlace, text: string): Promise<string> {
  const { enc, body } = await hpkeSeal(fromBase64url(publicKey), infoOf(place), padContact(text), await makeEphemeral())
  const sealed = new Uint8Array(SEALED_BYTES)
  sealed.set(enc)
  sealed.set(body, POINT_BYTES)
  return toBase64url(sealed)
}

/** Opens a contact with the coordinator's key pair. null: another key, another place, or changed on the way. */
export async function openContact(recipientKey: CryptoKeyPair, place: ContactPlace, sealed: string): Promise<string | null> {
  const bytes = readSealed(sealed)
  if (!bytes) return null
  const [enc, body] = [bytes.slice(0, POINT_BYTES), bytes.slice(POINT_BYTES)]
  try {
    return unpadContact(await hpkeOpen(recipientKey, infoOf(place), { enc, body }))
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
