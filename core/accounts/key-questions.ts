const TIMEOUT_MS = 180_000

/** ES256, EdDSA and RS256, as COSE names them. */
const ALGORITHMS = [-7, -8, -257]

type KnownKey = { id: string; transports: readonly string[] }

/** What the browser asks a security key: the options of `navigator.credentials`, bytes as base64url. */
export type KeyQuestion = {
  challenge: string
  timeout: number
  rpId?: string
  allowCredentials?: { type: 'public-key'; id: string; transports: readonly string[] }[]
  userVerification?: 'preferred'
  rp?: { id: string; name: string }
  user?: { id: string; name: string; displayName: string }
  pubKeyCredParams?: { type: 'public-key'; alg: number }[]
  excludeCredentials?: { type: 'public-key'; id: string; transports: readonly string[] }[]
  authenticatorSelection?: object
  hints?: string[]
  attestation?: 'none'
}

/** Asks for a signature by one of the person's keys. */
export function askForKey(challenge: string, rpId: string, keys: readonly KnownKey[]): KeyQuestion {
  return { challenge, timeout: TIMEOUT_MS, rpId, allowCredentials: described(keys), userVerification: 'preferred' }
}

/**
 * Asks for a key to be added. Nothing of the person is written to it: the account is the installation's outward name, and
 * `userId` is random and kept nowhere, so that a key that is found does not say whose it is.
 */
export function askForNewKey(challenge: string, rp: { id: string; name: string }, userId: string, keys: readonly KnownKey[]): KeyQuestion {
  return {
    challenge,
    timeout: TIMEOUT_MS,
    rp,
    user: { id: userId, name: rp.name, displayName: rp.name },
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
    excludeCredentials: described(keys),
    // A key that one holds. What a phone or computer keeps by itself is copied to an account elsewhere.
    authenticatorSelection: {
      authenticatorAttachment: 'cross-platform',
      residentKey: 'discouraged',
      requireResidentKey: false,
      userVerification: 'preferred',
    },
    hints: ['security-key'],
    attestation: 'none',
  }
}

function described(keys: readonly KnownKey[]) {
  return keys.map(({ id, transports }) => ({ type: 'public-key' as const, id, transports }))
}
