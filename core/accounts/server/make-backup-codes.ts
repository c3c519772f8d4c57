import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { backupCodes } from '@/db/schema'
import { BACKUP_CODES, formatBackupCode } from '../backup-codes'
import { hashToken } from '../tokens'

/** Ten new codes, which are shown once; earlier ones work no longer. */
export async function makeBackupCodes(tx: Database, personId: string): Promise<string[]> {
  const codes = Array.from({ length: BACKUP_CODES }, () => formatBackupCode(randomBytes(16)))
  await tx.delete(backupCodes).where(eq(backupCodes.personId, personId))
  await tx.insert(backupCodes).values(codes.map((code) => ({ personId, codeHash: hashToken(code) })))
  return codes
}
