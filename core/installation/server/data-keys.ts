import { randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { KeysDatabase } from '@/db/keys/database'
import { dataKeys, gone } from '@/db/keys/schema'
import { openSealed, sealText } from '../sealing'
import { installationKey } from './installation-key'

/** The 256-bit key under which everything private of one person is sealed; made when there is none yet. */
export async function dataKeyFor(keys: KeysDatabase, personId: string): Promise<Buffer> {
  const known = await findDataKey(keys, personId)
  if (known) return known
  const sealedKey = sealText(installationKey('data-key'), randomBytes(32).toString('base64url'))
  await keys.insert(dataKeys).values({ personId, sealedKey }).onConflictDoNothing()
  // Of two who make one at once, the first counts for both.
  const key = await findDataKey(keys, personId)
  if (!key) throw new Error('a data key was destroyed while it was made')
  return key
}

/** null: destroyed, or never made. Throws when the row is there but AUTH_SECRET is another one. */
export async function findDataKey(keys: KeysDatabase, personId: string): Promise<Buffer | null> {
  const [row] = await keys.select({ sealedKey: dataKeys.sealedKey }).from(dataKeys).where(eq(dataKeys.personId, personId))
  if (!row) return null
  const key = openSealed(installationKey('data-key'), row.sealedKey)
  if (key === null) throw new Error('a data key was sealed with another AUTH_SECRET')
  return Buffer.from(key, 'base64url')
}

/**
 * The deletion itself: nothing that was sealed for this person opens any more, in no restored backup either. In the same
 * step it is noted that they are gone: what a backup brings back of them is deleted again.
 */
export async function destroyDataKey(keys: KeysDatabase, personId: string): Promise<void> {
  await keys.transaction(async (tx) => {
    const again = { target: gone.personId, set: { goneOn: sql`excluded.gone_on` } }
    await tx.insert(gone).values({ personId }).onConflictDoUpdate(again)
    await tx.delete(dataKeys).where(eq(dataKeys.personId, personId))
  })
}
