import { hash, verify } from '@node-rs/argon2'
import type { PassphraseIndexes } from '../passphrases'

/**
 * Argon2id, memory in KiB. One cost for everybody: with two, the time that a wrong passphrase takes tells whose handle
 * is of staff (docs/decisions/2026-11-28-one-cost-for-every-passphrase.md).
 */
const COST = { memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 }

export function hashPassphrase(indexes: PassphraseIndexes): Promise<string> {
  return hash(textOf(indexes), COST)
}

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
  dummy ??= hash(crypto.randomUUID(), COST)
  return dummy
}

// Warmed at start, so that not even the first unknown handle takes longer.
void dummyHash()

function textOf(indexes: PassphraseIndexes): string {
  return indexes.join(' ')
}
