import type { Database } from '@/db/client'
import type { Person } from '../person'
import { changeFactors, type NotProven, writeDownFactor } from './change-factors'
import { makeBackupCodes } from './make-backup-codes'

/** Ten new backup codes for the person, to be shown once; the earlier ones work no longer. */
export function renewBackupCodes(db: Database, person: Person, now: Date): Promise<{ ok: true; codes: string[] } | NotProven> {
  return changeFactors(db, person, now, async (tx) => {
    const codes = await makeBackupCodes(tx, person.id)
    await writeDownFactor(tx, person)
    return { ok: true, codes }
  })
}
