import { createHmac } from 'node:crypto'
import { installationKey } from '@/core/installation/server/installation-key'
import { totpSecretOf } from '../one-time-codes'

/**
 * The secret that a code app gets while it is being set up, in base 32: the same on every look at the page, or the app
 * would hold another one than we do, and another one for every other `occasion`, so that nobody who looked at an
 * earlier page knows it. It is stored once a right code came back.
 */
export function codeAppSecret(...occasion: readonly string[]): string {
  return totpSecretOf(createHmac('sha1', installationKey('code-app')).update(JSON.stringify(occasion)).digest())
}
