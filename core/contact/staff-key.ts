import { fromBase64url, toBase64url } from './base64url'

/** What the server keeps of a coordinator's key pair. Base64url. */
export type StaffKey = { publicKey: string; wrappedKey: string; salt: string; rounds: number }

/** Six words of 4,096 are 72 bits: with this many rounds of SHA-256, trying them all is beyond anybody. */
export const KEY_ROUNDS = 600_000

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const
const NONCE_BYTES = 12

/** Makes a key pair and wraps its private half with the words (`keyWords`). Runs in the coordinator's browser alone. */
export async function makeStaffKey(words: string): Promise<StaffKey> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])
  const publicKey = toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
  const { d } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return wrap(words, publicKey, fromBase64url(d ?? ''))
}

/** The key pair again, for opening alone; null when the words are others. */
export async function openStaffKey(key: StaffKey, words: string): Promise<CryptoKeyPair | null> {
  const scalar = await unwrap(key, words)
  if (!scalar) return null
  const point = fromBase64url(key.publicKey)
  const coordinates = { kty: 'EC', crv: 'P-256', x: toBase64url(point.slice(1, 33)), y: toBase64url(point.slice(33)) }
  const [publicKey, privateKey] = await Promise.all([
    crypto.subtle.importKey('jwk', coordinates, CURVE, true, []),
    crypto.subtle.importKey('jwk', { ...coordinates, d: toBase64url(scalar) }, CURVE, false, ['deriveBits']),
  ])
  return { publicKey, privateKey }
}

/** The same key pair under other words, because those of the account changed; null when the old ones are wrong. */
export async function rewrapStaffKey(key: StaffKey, oldWords: string, newWords: string): Promise<StaffKey | null> {
  const scalar = await unwrap(key, oldWords)
  return scalar && wrap(newWords, key.publicKey, scalar)
}

async function wrap(words: string, publicKey: string, scalar: Uint8Array<ArrayBuffer>): Promise<StaffKey> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const wrappingKey = await deriveWrappingKey(words, salt, KEY_ROUNDS)
  const body = new Uint8Array(await crypto.subtle.encrypt(cipher(nonce, publicKey), wrappingKey, scalar))
  const wrapped = new Uint8Array(NONCE_BYTES + body.length)
  wrapped.set(nonce)
  wrapped.set(body, NONCE_BYTES)
  return { publicKey, wrappedKey: toBase64url(wrapped), salt: toBase64url(salt), rounds: KEY_ROUNDS }
}

async function unwrap({ publicKey, wrappedKey, salt, rounds }: StaffKey, words: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const wrapped = fromBase64url(wrappedKey)
  const wrappingKey = await deriveWrappingKey(words, fromBase64url(salt), rounds)
  try {
    const scalar = await crypto.subtle.decrypt(cipher(wrapped.slice(0, NONCE_BYTES), publicKey), wrappingKey, wrapped.slice(NONCE_BYTES))
    return new Uint8Array(scalar)
  } catch {
    return null
  }
}

/** The public half is signed along: a wrapped key that was put beside another one does not open. */
function cipher(iv: Uint8Array<ArrayBuffer>, publicKey: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`staff key 1\n${publicKey}`) }
}

async function deriveWrappingKey(words: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const known = await crypto.subtle.importKey('raw', new TextEncoder().encode(words), 'PBKDF2', false, ['deriveKey'])
  const target = { name: 'AES-GCM', length: 256 }
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, known, target, false, ['encrypt', 'decrypt'])
}
