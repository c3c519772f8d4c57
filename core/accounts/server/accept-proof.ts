import { and, eq, isNotNull, lt } from 'drizzle-orm'
import { openSealed } from '@/core/installation/sealing'
import { installationKey } from '@/core/installation/server/installation-key'
import type { Database } from '@/db/client'
import { backupCodes, passphrases, secondFactors, securityKeys } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { parseBackupCode } from '../backup-codes'
import { parseSignedAnswer } from '../key-answers'
import { findTotpStep } from '../one-time-codes'
import { passphraseIndexes } from '../passphrases'
import type { Account } from '../person'
import type { Proof } from '../proofs'
import { hashToken } from '../tokens'
import { verifyPassphrase } from './passphrase-hash'
import { readWordLists } from './read-word-lists'
import { verifySigned } from './verify-key'

/**
 * True when the person is who they say by this proof. Codes and signatures that were accepted are used up, also when two
 * tries with the same one come at once. `challenge` is what the try's ticket asked a key to sign.
 */
export function acceptProof(db: Database, account: Account, proof: Proof, challenge: string | null, now: Date): Promise<boolean> {
  switch (proof.way) {
    case 'key':
      return acceptKey(db, account, proof.key, challenge)
    case 'code':
      return acceptCode(db, account, proof.code, now)
    case 'backup':
      return acceptBackupCode(db, account, proof.backup)
    case 'words':
      return acceptWords(db, account, proof.words)
  }
}

/** Each query by itself: no transaction stays open while a signature or a passphrase is computed. */
function within<T>(db: Database, { organisationId }: Account, work: (tx: Database) => Promise<T>): Promise<T> {
  return withinOrganisation(db, organisationId, work)
}

async function acceptKey(db: Database, account: Account, text: string, challenge: string | null): Promise<boolean> {
  const answer = parseSignedAnswer(text)
  if (!answer || challenge === null) return false
  const own = and(eq(securityKeys.id, answer.id), eq(securityKeys.personId, account.id))
  const [key] = await within(db, account, (tx) => tx.select().from(securityKeys).where(own))
  const counter = key ? await verifySigned(answer, challenge, key) : null
  if (!key || counter === null) return false
  // Of two answers at once only one may move the counter on.
  const moved = await within(db, account, (tx) =>
    tx
      .update(securityKeys)
      .set({ counter })
      .where(and(own, eq(securityKeys.counter, key.counter)))
      .returning({ id: securityKeys.id }),
  )
  return moved.length === 1
}

async function acceptCode(db: Database, account: Account, code: string, now: Date): Promise<boolean> {
  const own = eq(secondFactors.personId, account.id)
  const [factor] = await within(db, account, (tx) =>
    tx
      .select()
      .from(secondFactors)
      .where(and(own, isNotNull(secondFactors.confirmedOn))),
  )
  const secret = factor && openSealed(installationKey('second-factor'), factor.sealedSecret)
  const step = secret ? findTotpStep(code, secret, factor.lastStep, now) : null
  if (!factor || step === null) return false
  const accepted = await within(db, account, (tx) =>
    tx
      .update(secondFactors)
      .set({ lastStep: step })
      .where(and(own, eq(secondFactors.sealedSecret, factor.sealedSecret), lt(secondFactors.lastStep, step)))
      .returning({ personId: secondFactors.personId }),
  )
  return accepted.length === 1
}

async function acceptBackupCode(db: Database, account: Account, typed: string): Promise<boolean> {
  const code = parseBackupCode(typed)
  if (code === null) return false
  const used = await within(db, account, (tx) =>
    tx
      .delete(backupCodes)
      .where(and(eq(backupCodes.personId, account.id), eq(backupCodes.codeHash, hashToken(code))))
      .returning({ personId: backupCodes.personId }),
  )
  return used.length === 1
}

async function acceptWords(db: Database, account: Account, words: string): Promise<boolean> {
  const own = eq(passphrases.personId, account.id)
  const [stored] = await within(db, account, (tx) => tx.select({ hash: passphrases.hash }).from(passphrases).where(own))
  return verifyPassphrase(stored?.hash ?? null, passphraseIndexes(words, readWordLists()))
}
