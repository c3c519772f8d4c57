import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { secondFactors, sessions } from '@/db/schema'
import { findTotpStep } from '../one-time-codes'
import type { Person } from '../person'
import { changeFactors, endOtherSessions, type NotProven, writeDownFactor } from './change-factors'
import { codeAppSecret } from './code-app-secret'
import { keepCodeApp } from './keep-factors'

/** The secret, in base 32, that the person's new code app is to get. */
export function openCodeApp(db: Database, person: Person, now: Date): Promise<{ ok: true; secret: string } | NotProven> {
  return changeFactors(db, person, now, async (tx) => ({ ok: true, secret: await nextSecret(tx, person) }))
}

export type RenewedCodeApp = { ok: true } | { ok: false; reason: 'wrong' } | NotProven

/** Sets up a code app, in place of the one before, once it has shown a right code. */
export function renewCodeApp(db: Database, person: Person, code: string, now: Date): Promise<RenewedCodeApp> {
  return changeFactors(db, person, now, async (tx): Promise<RenewedCodeApp> => {
    const secret = await nextSecret(tx, person)
    const step = findTotpStep(code, secret, 0, now)
    if (step === null) return { ok: false, reason: 'wrong' }
    await keepCodeApp(tx, person.id, secret, step, now)
    await endOtherSessions(tx, person)
    await writeDownFactor(tx, person)
    return { ok: true }
  })
}

/** The same until the proof in this session is renewed or a code app was set up. */
async function nextSecret(tx: Database, person: Person): Promise<string> {
  const [session] = await tx.select({ provenAt: sessions.provenAt }).from(sessions).where(eq(sessions.id, person.sessionId))
  const [factor] = await tx.select({ sealed: secondFactors.sealedSecret }).from(secondFactors).where(eq(secondFactors.personId, person.id))
  return codeAppSecret('renewal', person.sessionId, session?.provenAt.toISOString() ?? '', factor?.sealed ?? '')
}
