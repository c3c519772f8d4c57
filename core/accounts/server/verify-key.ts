import { readSettings } from '@/core/installation/settings'
import type { NewKeyAnswer, SignedAnswer } from '../key-answers'

/** A key as it is stored: its id and public half as base64url. */
export type StoredKey = { id: string; publicKey: string; counter: number }

/** The site as security keys know it: a key signs for one origin, and another site that looks the same gets nothing. */
export function relyingParty(): { id: string; name: string; origin: string } {
  const { SITE_ORIGIN, SITE_ISSUER } = readSettings()
  return { id: new URL(SITE_ORIGIN).hostname, name: SITE_ISSUER, origin: SITE_ORIGIN }
}

/**
 * The counter that a right answer carries; null for a wrong one: another challenge or origin, a signature by another key,
 * or a counter that did not go on, as that of a copied key.
 */
export async function verifySigned(answer: SignedAnswer, challenge: string, key: StoredKey): Promise<number | null> {
  const { verifyAuthenticationResponse } = await library()
  const { id, origin } = relyingParty()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      credential: { id: key.id, publicKey: Buffer.from(key.publicKey, 'base64url'), counter: key.counter },
      // Keys without a PIN are welcome: the six words came before.
      requireUserVerification: false,
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    // The library throws for whatever is wrong with an answer, and an answer is what anyone may send.
    return null
  }
}

export type NewKey = StoredKey & { transports: string[] }

/** The key that an answer adds; null for a wrong answer, 'copied' for a key that is kept in an account elsewhere. */
export async function verifyNewKey(answer: NewKeyAnswer, challenge: string): Promise<NewKey | 'copied' | null> {
  const { verifyRegistrationResponse } = await library()
  const { id, origin } = relyingParty()
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...answer, response: { ...answer.response, transports: [] }, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: false,
    })
    if (!registrationInfo) return null
    if (registrationInfo.credentialDeviceType === 'multiDevice') return 'copied'
    const { credential } = registrationInfo
    const publicKey = Buffer.from(credential.publicKey).toString('base64url')
    return { id: credential.id, publicKey, counter: credential.counter, transports: answer.response.transports }
  } catch {
    return null
  }
}

/** Loaded when the first key is used: it is large, and most processes of a day never need it to start. */
function library() {
  return import('@simplewebauthn/server')
}
