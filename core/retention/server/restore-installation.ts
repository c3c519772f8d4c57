import { listOrganisations } from '@/core/accounts/server/list-organisations'
import { standStill } from '@/core/accounts/server/stand-still'
import { type Place, restore } from '@/core/installation/server/backups'
import { type Database, type OpenDatabase, openDatabase } from '@/db/client'
import { type Keys, keysApart, keysInside } from '@/db/keys/database'
import { migrate, migrateKeys } from '@/db/migrate'
import { people, recoveryCodes } from '@/db/schema'
import { deleteGone } from './delete-gone'

/** `deleted`: people who had deleted the account since. `unfinished`: why not all of them could be deleted again. */
export type RestoredInstallation = { deleted: number; unfinished: string | null }

/**
 * Fills an empty place from a file of `backUp` and makes it safe before anybody is served from it: every organisation
 * stands still, old ways in are closed, and whoever deleted the account since is deleted again. `keysPlace` is where the
 * data keys stand; null where they share the place, as in the demo. Throws when the place must not be served from.
 */
export async function restoreInstallation(place: Place, keysPlace: { url: string } | null, file: string, now: Date): Promise<RestoredInstallation> {
  const apart = keysPlace && (await openDatabase(keysPlace))
  try {
    // Before anything is filled: without the data keys nobody knows who is gone.
    if (apart) await migrateKeys(apart)
    await restore(place, file)
    try {
      return await settle(place, apart, now)
    } catch (error) {
      throw new Error(`The place is filled but not safe to serve from (${reasonOf(error)}): empty it, mend that, and restore again.`, {
        cause: error,
      })
    }
  } finally {
    await apart?.close()
  }
}

async function settle(place: Place, apart: OpenDatabase | null, now: Date): Promise<RestoredInstallation> {
  const owner = await openDatabase(place)
  try {
    // The backup may be of an older version of the program.
    await migrate(owner)
    if (!apart) await migrateKeys(owner)
    await closeOldWays(owner.db, now)
    return await deleteAgain(owner.db, apart ? keysApart(apart.db) : keysInside, now)
  } finally {
    await owner.close()
  }
}

/** As the role that owns the tables, to whom every organisation's rows show themselves, and so all at once or not at all. */
async function closeOldWays(owner: Database, now: Date): Promise<void> {
  await owner.transaction(async (tx) => {
    for (const { id } of await listOrganisations(tx)) await standStill(tx, id, now)
    await tx.delete(recoveryCodes)
  })
}

async function deleteAgain(owner: Database, keys: Keys, now: Date): Promise<RestoredInstallation> {
  const before = await owner.$count(people)
  try {
    return { deleted: await deleteGone(owner, now, keys), unfinished: null }
  } catch (error) {
    return { deleted: before - (await owner.$count(people)), unfinished: reasonOf(error) }
  }
}

/** What lies at the bottom: the errors around it say what was being done, and not what to do. */
function reasonOf(error: unknown): string {
  let cause = error
  while (cause instanceof Error && cause.cause) cause = cause.cause
  return cause instanceof Error ? cause.message : String(cause)
}
