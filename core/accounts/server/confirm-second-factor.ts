import type { Database } from '@/db/client'
import type { Proof } from '../proofs'
import { hashToken } from '../tokens'
import { acceptProof } from './accept-proof'
import { countFactors, findFactors } from './find-factors'
import { organisationOfTicket } from './organisation-of'
import { setUpFactor } from './set-up-factor'
import { issueTicket, takeTry, useUp } from './tickets'

/**
 * `ticket` is good for a session; `backupCodes` are there once, after the set-up. `over`: start again with the passphrase.
 * `copied`: the new key is kept in an account elsewhere and was not taken.
 */
export type ConfirmedFactor = { ok: true; ticket: string; backupCodes: string[] | null } | { ok: false; reason: 'wrong' | 'copied' | 'over' }

/** The second step of signing in. Whoever has no second factor yet sets one up by it, and gets backup codes. */
export async function confirmSecondFactor(db: Database, ticket: string, proof: Proof, now: Date): Promise<ConfirmedFactor> {
  const id = hashToken(ticket)
  const open = await takeTry(db, { id, organisationId: await organisationOfTicket(db, id) }, 'second-factor', now)
  if (!open) return { ok: false, reason: 'over' }
  const account = { id: open.personId, organisationId: open.organisationId }
  if (countFactors(await findFactors(db, account)) === 0) return setUpFactor(db, open, proof, now)
  // The six words came already: they prove nothing more.
  if (proof.way === 'words' || !(await acceptProof(db, account, proof, open.challenge, now))) return { ok: false, reason: 'wrong' }
  if (!(await useUp(db, open))) return { ok: false, reason: 'over' }
  return { ok: true, ticket: await issueTicket(db, account, 'session', now), backupCodes: null }
}
