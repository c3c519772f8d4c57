import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { secondFactors, securityKeys } from '@/db/schema'
import type { Person } from '../person'
import { changeFactors, endOtherSessions, type NotProven, writeDownFactor } from './change-factors'
import { countFactors, findFactors } from './find-factors'

export type RemovedFactor = { ok: true } | { ok: false; reason: 'last-factor' } | NotProven

/** Takes one of the person's own security keys away. One that is gone already, or that is somebody else's, changes nothing. */
export function removeSecurityKey(db: Database, person: Person, keyId: string, now: Date): Promise<RemovedFactor> {
  return changeFactors(db, person, now, async (tx): Promise<RemovedFactor> => {
    const factors = await findFactors(tx, person)
    if (!factors.keys.some(({ id }) => id === keyId)) return { ok: true }
    if (countFactors(factors) === 1) return { ok: false, reason: 'last-factor' }
    await tx.delete(securityKeys).where(and(eq(securityKeys.id, keyId), eq(securityKeys.personId, person.id)))
    await endOtherSessions(tx, person)
    await writeDownFactor(tx, person)
    return { ok: true }
  })
}

/** Takes the person's code app away: then no page that only looks like ours can get a code out of them. */
export function removeCodeApp(db: Database, person: Person, now: Date): Promise<RemovedFactor> {
  return changeFactors(db, person, now, async (tx): Promise<RemovedFactor> => {
    const factors = await findFactors(tx, person)
    if (factors.codeAppSince === null) return { ok: true }
    if (countFactors(factors) === 1) return { ok: false, reason: 'last-factor' }
    await tx.delete(secondFactors).where(eq(secondFactors.personId, person.id))
    await endOtherSessions(tx, person)
    await writeDownFactor(tx, person)
    return { ok: true }
  })
}
