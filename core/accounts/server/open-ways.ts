import { randomBytes } from 'node:crypto'
import type { Database } from '@/db/client'
import { askForKey, askForNewKey, type KeyQuestion } from '../key-questions'
import { countFactors, type Factors } from './find-factors'
import { setChallenge, type TicketKey } from './tickets'
import { relyingParty } from './verify-key'

/** The ways that stand open to a member of staff who has to prove who they are. */
export type Ways = {
  /** What to ask their security keys; null when they have none. */
  key: KeyQuestion | null
  code: boolean
  backup: boolean
}

/** The ways of a person with these factors, with a fresh challenge on the ticket where a key can answer it. */
export async function openWays(db: Database, ticket: TicketKey, factors: Factors): Promise<Ways> {
  const key = factors.keys.length > 0 ? askForKey(await setChallenge(db, ticket), relyingParty().id, factors.keys) : null
  return { key, code: factors.codeAppSince !== null, backup: countFactors(factors) > 0 && factors.backupCodesLeft > 0 }
}

/** What to ask a new security key, with a fresh challenge on the ticket. */
export async function openNewKey(db: Database, ticket: TicketKey, keys: Factors['keys']): Promise<KeyQuestion> {
  return askForNewKey(await setChallenge(db, ticket), relyingParty(), randomBytes(32).toString('base64url'), keys)
}
