import type { FormState } from '@/app/_page/form'
import type { Visit } from '@/app/_page/routes'
import type { Proof } from '@/core/accounts/proofs'
import type { Secret } from '@/core/safety/guess-limits'
import type { Words } from '@/core/words/words'
import { waitText } from '../sign-in/wait-text'

/** What to say beside the field by which somebody could not prove who they are. A used code is not typed again. */
export function wrongProof(way: Proof['way'], words: Words): FormState {
  const { key, backup, prove } = words.factors
  const messages = { key: key.wrong, backup: backup.wrong, words: prove.wrong, code: words.accounts.secondFactor.wrong }
  return { errors: { [way]: messages[way] }, values: {} }
}

/** What to say to somebody who has to wait before the next try. */
export function waitForProof(visit: Visit, way: Proof['way'], seconds: number): FormState {
  return { errors: { [way]: waitText(visit, seconds) }, values: {} }
}

/** How well the secret of a way is guarded by its own length: six digits are not. */
export function secretOf(way: Proof['way']): Secret {
  return way === 'code' ? 'code' : 'passphrase'
}
