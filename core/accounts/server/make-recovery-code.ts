import { randomBytes } from 'node:crypto'
import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { recoveryCodes } from '@/db/schema'
import { formatPaperCode } from '../paper-code'
import type { Person } from '../person'
import { hashToken } from '../tokens'
import type { NotProven } from './change-factors'
import { whileProven } from './while-proven'

/** `code` is told here once and stored nowhere. */
export type MadeRecoveryCode = { ok: true; code: string } | NotProven

/** A way back for whoever loses the six words; an earlier code works no longer. */
export function makeRecoveryCode(db: Database, person: Person, now: Date): Promise<MadeRecoveryCode> {
  return whileProven(db, person, now, async (tx): Promise<MadeRecoveryCode> => {
    const code = formatPaperCode(randomBytes(16))
    const made = { codeHash: hashToken(code), madeOn: dayOf(now) }
    await tx
      .insert(recoveryCodes)
      .values({ personId: person.id, ...made })
      .onConflictDoUpdate({ target: recoveryCodes.personId, set: made })
    return { ok: true, code }
  })
}
