import type { KeyObject } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { Day } from '@/core/installation/days'
import { openSealed, sealText } from '@/core/installation/sealing'
import { installationKey } from '@/core/installation/server/installation-key'
import type { Database } from '@/db/client'
import { organisationKeys } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { makeKeyPair, publicKeyOf, readPrivateKey, signBytes } from '../ed25519'

/** `publicKey` raw, base64url. */
export type OrganisationKey = { publicKey: string; madeOn: Day }

/** The organisation's own key. It is made when the organisation is; an older organisation gets one when it is first asked for. */
export async function findOrganisationKey(db: Database, organisationId: string): Promise<OrganisationKey> {
  const { publicKey, madeOn } = await findOrMake(db, organisationId)
  return { publicKey, madeOn }
}

/**
 * Signs bytes with the organisation's key (Ed25519, base64url). Begin them with what they are, so that a signature for
 * one purpose says nothing for another. Throws when the key is not this installation's.
 */
export async function signForOrganisation(db: Database, organisationId: string, bytes: Uint8Array): Promise<string> {
  const key = await openOrganisationKey(db, organisationId)
  if (!key) throw new Error("an organisation's key cannot be opened: was AUTH_SECRET changed?")
  return signBytes(key, bytes)
}

/**
 * The private key, or null when what is stored cannot be this installation's own: sealed with another secret, or not the
 * other half of the public key, as after somebody put their own in its place.
 */
export async function openOrganisationKey(db: Database, organisationId: string): Promise<KeyObject | null> {
  const { publicKey, sealedPrivateKey } = await findOrMake(db, organisationId)
  const text = openSealed(installationKey('organisation-key'), sealedPrivateKey)
  const key = text === null ? null : readPrivateKey(text)
  return key && publicKeyOf(key) === publicKey ? key : null
}

async function findOrMake(db: Database, organisationId: string): Promise<typeof organisationKeys.$inferSelect> {
  return withinOrganisation(db, organisationId, async (tx) => {
    const found = await find(tx, organisationId)
    if (found) return found
    const { publicKey, privateKey } = makeKeyPair()
    const sealedPrivateKey = sealText(installationKey('organisation-key'), privateKey)
    const madeOn = sql`(now() at time zone 'UTC')::date`
    // Two who ask at once: the first makes it, the second finds it.
    await tx.insert(organisationKeys).values({ organisationId, publicKey, sealedPrivateKey, madeOn }).onConflictDoNothing()
    const made = await find(tx, organisationId)
    if (!made) throw new Error("the organisation's key was not stored")
    return made
  })
}

async function find(tx: Database, organisationId: string) {
  const [row] = await tx.select().from(organisationKeys).where(eq(organisationKeys.organisationId, organisationId))
  return row
}
