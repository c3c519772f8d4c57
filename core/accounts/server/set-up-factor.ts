import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { people } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { parseNewKeyAnswer } from '../key-answers'
import { findTotpStep } from '../one-time-codes'
import type { Proof } from '../proofs'
import { codeAppSecret } from './code-app-secret'
import type { ConfirmedFactor } from './confirm-second-factor'
import { countFactors, findFactors } from './find-factors'
import { keepCodeApp, keepKey } from './keep-factors'
import { makeBackupCodes } from './make-backup-codes'
import { issueTicket, type Ticket, useUp } from './tickets'
import { verifyNewKey } from './verify-key'

type Keep = (tx: Database) => Promise<boolean>

/** The first second factor of a person, a key or a code app, in one go with the backup codes and the way to a session. */
export async function setUpFactor(db: Database, ticket: Ticket, proof: Proof, now: Date): Promise<ConfirmedFactor> {
  const { personId, organisationId } = ticket
  const account = { id: personId, organisationId }
  const keep = await prepare(ticket, proof, now)
  if (typeof keep === 'string') return { ok: false, reason: keep }
  return withinOrganisation(db, organisationId, async (tx) => {
    // Two who know the six words wait for each other here: the second finds that there is a factor, and has to show it.
    await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('update')
    const isFirst = countFactors(await findFactors(tx, account)) === 0
    if (!isFirst || !(await useUp(tx, ticket))) return { ok: false, reason: 'over' }
    if (!(await keep(tx))) return { ok: false, reason: 'over' }
    const backupCodes = await makeBackupCodes(tx, personId)
    return { ok: true, ticket: await issueTicket(tx, account, 'session', now), backupCodes }
  })
}

async function prepare({ id, personId, challenge }: Ticket, proof: Proof, now: Date): Promise<Keep | 'wrong' | 'copied'> {
  if (proof.way === 'code') {
    const secret = codeAppSecret('sign-in', id)
    const step = findTotpStep(proof.code, secret, 0, now)
    return step === null ? 'wrong' : async (tx) => keepCodeApp(tx, personId, secret, step, now).then(() => true)
  }
  const answer = proof.way === 'key' ? parseNewKeyAnswer(proof.key) : null
  const key = answer && challenge !== null ? await verifyNewKey(answer, challenge) : null
  if (key === null || key === 'copied') return key ?? 'wrong'
  return (tx) => keepKey(tx, personId, key, now)
}
