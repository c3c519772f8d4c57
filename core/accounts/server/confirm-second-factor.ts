import { and, eq, lt, sql } from 'drizzle-orm'
import { dayOf } from '@/core/installation/days'
import type { Database } from '@/db/client'
import { secondFactors, signInTickets } from '@/db/schema'
import { findTotpStep } from '../one-time-codes'
import { openSealed } from '@/core/installation/sealing'
import { installationKey } from '@/core/installation/server/installation-key'
import { isOpenTicket } from './open-second-factor'
import { issueTicket } from './tickets'

/** `ticket` is good for a session. `over`: start again with the passphrase. */
export type ConfirmedFactor = { ok: true; ticket: string } | { ok: false; reason: 'wrong-code' | 'over' }

/** The second step of signing in: one code of the person's generator. The first right code also completes the set-up. */
export async function confirmSecondFactor(db: Database, ticket: string, code: string, now: Date): Promise<ConfirmedFactor> {
  return db.transaction(async (tx) => {
    // The lock makes tries wait for each other: five misses are five, also when they come at once.
    const [open] = await tx.select().from(signInTickets).where(isOpenTicket(ticket, now)).for('update')
    if (!open) return { ok: false, reason: 'over' }
    if (!(await acceptCode(tx, open.personId, code, now))) {
      await tx
        .update(signInTickets)
        .set({ misses: sql`${signInTickets.misses} + 1` })
        .where(eq(signInTickets.id, open.id))
      return { ok: false, reason: 'wrong-code' }
    }
    await tx.delete(signInTickets).where(eq(signInTickets.id, open.id))
    return { ok: true, ticket: await issueTicket(tx, open.personId, 'session', now) }
  })
}

async function acceptCode(tx: Database, personId: string, code: string, now: Date): Promise<boolean> {
  const [factor] = await tx.select().from(secondFactors).where(eq(secondFactors.personId, personId))
  const secret = factor && openSealed(installationKey('second-factor'), factor.sealedSecret)
  const step = secret ? findTotpStep(code, secret, factor.lastStep, now) : null
  if (!factor || step === null) return false
  const accepted = await tx
    .update(secondFactors)
    .set({ lastStep: step, confirmedOn: factor.confirmedOn ?? dayOf(now) })
    .where(and(eq(secondFactors.personId, personId), lt(secondFactors.lastStep, step)))
    .returning({ personId: secondFactors.personId })
  return accepted.length === 1
}
