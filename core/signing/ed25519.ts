import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'

/** `publicKey` raw, `privateKey` as PKCS 8; both base64url. */
export type KeyPair = { publicKey: string; privateKey: string }

export function makeKeyPair(): KeyPair {
  const { privateKey } = generateKeyPairSync('ed25519')
  return { publicKey: publicKeyOf(privateKey), privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url') }
}

/** A private key (PKCS 8, base64url) to sign with. Throws when it is none. */
export function readPrivateKey(text: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(text, 'base64url'), format: 'der', type: 'pkcs8' })
}

/** The public half of a private key, raw, base64url. */
export function publicKeyOf(privateKey: KeyObject): string {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' })
  if (!x) throw new Error('this is no Ed25519 key')
  return x
}

/** Ed25519, base64url. */
export function signBytes(privateKey: KeyObject, bytes: Uint8Array): string {
  return sign(null, bytes, privateKey).toString('base64url')
}

/** True when `signature` was made over these very bytes with the private half of `publicKey`. False for anything else, malformed keys too. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
    return verify(null, bytes, key, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}
