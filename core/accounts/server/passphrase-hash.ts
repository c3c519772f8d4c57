import { hash, verify } from '@node-rs/argon2'
import type { PassphraseIndexes } from '../passphrases'
import { isStaff, type Role } from '../roles'

/** Memory in KiB. Staff open doors to other people, so their hashes cost a thief more. */
const LEARNER_COST = { memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 }
const STAFF_COST = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }

export function hashPassphrase(indexes: PassphraseIndexes, roles: readonly Role[]): Promise<string> {
  return hash(textOf(indexes), isStaff(roles) ? STAFF_COST : LEARNER_COST)
}

export type VerifyPassphrase = typeof verifyPassphrase

/**
 * True when `indexes` are the passphrase behind `stored`. An unknown person (`stored` is null) and a text that cannot be
 * a passphrase (`indexes` is null) cost the same computation and are never right.
 */
export async function verifyPassphrase(stored: string | null, indexes: PassphraseIndexes | null): Promise<boolean> {
  const right = await verify(stored ?? (await dummyHash()), indexes ? textOf(indexes) : '')
  return right && stored !== null && indexes !== null
}

let dummy: Promise<string> | undefined

/** The hash of a passphrase that nobody has. */
function dummyHash(): Promise<string> {
  dummy ??= hash(crypto.randomUUID(), LEARNER_COST)
  return dummy
}

// Warmed at start, so that not even the first unknown handle takes longer.
void dummyHash()

function textOf(indexes: PassphraseIndexes): string {
  return indexes.join(' ')
}
