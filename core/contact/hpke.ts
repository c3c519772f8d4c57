/**
 * HPKE (RFC 9180) in base mode, one message each: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM. Every primitive is
 * WebCrypto's; here is only how the RFC joins them, because a package that knows all its suites is seven times as large
 * for the phone. The RFC's own example and another implementation are its tests.
 */

type Bytes = Uint8Array<ArrayBuffer>

/** `enc` is the sender's point (65 bytes), `body` the text under AES-GCM with its tag. */
export type Sealed = { enc: Bytes; body: Bytes }

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const
const NONE: Bytes = new Uint8Array()
const KEM = bytesOf('KEM', [0x00, 0x10])
const SUITE = bytesOf('HPKE', [0x00, 0x10, 0x00, 0x01, 0x00, 0x01])
const [HASH_BYTES, KEY_BYTES, NONCE_BYTES] = [32, 16, 12]

/** `ephemeral` is a key pair for this one message: two messages with the same one would open each other. */
export async function hpkeSeal(recipient: Bytes, info: Bytes, text: Bytes, ephemeral: CryptoKeyPair, aad = NONE): Promise<Sealed> {
  const point = await crypto.subtle.importKey('raw', recipient, CURVE, true, [])
  const enc = await rawOf(ephemeral.publicKey)
  const { key, iv } = await schedule(ephemeral.privateKey, point, joined(enc, recipient), info)
  const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: aad }, await aesKey(key, 'encrypt'), text)
  return { enc, body: new Uint8Array(body) }
}

/** Throws when anything is not as it was sealed. */
export async function hpkeOpen(recipient: CryptoKeyPair, info: Bytes, { enc, body }: Sealed, aad = NONE): Promise<Bytes> {
  const point = await crypto.subtle.importKey('raw', enc, CURVE, true, [])
  const { key, iv } = await schedule(recipient.privateKey, point, joined(enc, await rawOf(recipient.publicKey)), info)
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: aad }, await aesKey(key, 'decrypt'), body))
}

/** Makes what `hpkeSeal` asks for. */
export function makeEphemeral(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(CURVE, true, ['deriveBits'])
}

/** Sections 4.1 and 5.1: from the shared point to the key and nonce of the first message. */
async function schedule(secretKey: CryptoKey, point: CryptoKey, context: Bytes, info: Bytes): Promise<{ key: Bytes; iv: Bytes }> {
  const dh = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: point }, secretKey, 8 * HASH_BYTES))
  const shared = await expand(KEM, await extract(KEM, NONE, 'eae_prk', dh), 'shared_secret', context, HASH_BYTES)
  const mode = joined([0], await extract(SUITE, NONE, 'psk_id_hash', NONE), await extract(SUITE, NONE, 'info_hash', info))
  const secret = await extract(SUITE, shared, 'secret', NONE)
  return { key: await expand(SUITE, secret, 'key', mode, KEY_BYTES), iv: await expand(SUITE, secret, 'base_nonce', mode, NONCE_BYTES) }
}

function extract(suite: Bytes, salt: Bytes, label: string, text: Bytes): Promise<Bytes> {
  // Browsers refuse an empty key; HMAC fills it up with zeros, so that these are the same one.
  return hmac(salt.length > 0 ? salt : new Uint8Array(HASH_BYTES), joined(bytesOf('HPKE-v1'), suite, bytesOf(label), text))
}

/** No more than one block of HKDF is ever asked for. */
async function expand(suite: Bytes, key: Bytes, label: string, info: Bytes, length: number): Promise<Bytes> {
  return (await hmac(key, joined([0, length], bytesOf('HPKE-v1'), suite, bytesOf(label), info, [1]))).slice(0, length)
}

async function hmac(key: Bytes, text: Bytes): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, text))
}

function aesKey(key: Bytes, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, [use])
}

async function rawOf(key: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', key))
}

function bytesOf(text: string, more: readonly number[] = []): Bytes {
  return joined(new TextEncoder().encode(text), more)
}

function joined(...parts: readonly ArrayLike<number>[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
