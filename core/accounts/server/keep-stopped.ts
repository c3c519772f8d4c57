import { eq } from 'drizzle-orm'
import { KEEPER_ID } from '@/core/audit/keeper'
import { recordAccess } from '@/core/audit/server/record-access'
import type { Database } from '@/db/client'
import { organisations } from '@/db/schema'
import { withinStoppedToo } from '@/db/scope'
import { clearWay, standStill } from './stand-still'

/** Stops an organisation at the word of the keeper of the server: it takes no person and stands behind no page. */
export async function stopForKeeper(db: Database, organisationId: string, now: Date): Promise<void> {
  await withinStoppedToo(db, organisationId, async (tx) => {
    await standStill(tx, organisationId, now)
    await recordAccess(tx, { id: KEEPER_ID, organisationId }, 'organisation-stopped', [organisationId])
  })
}

/**
 * Lets a stopped organisation go on, at the word of the keeper of the server. Everybody signs in anew: what came to its
 * end in the same moment as the stop goes now. False when it was not stopped.
 */
export async function resumeForKeeper(db: Database, organisationId: string, now: Date): Promise<boolean> {
  return withinStoppedToo(db, organisationId, async (tx) => {
    const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, organisationId)).for('update')
    if (!organisation?.stoppedAt) return false
    await clearWay(tx, organisationId, now)
    await tx.update(organisations).set({ stoppedAt: null }).where(eq(organisations.id, organisationId))
    await recordAccess(tx, { id: KEEPER_ID, organisationId }, 'organisation-resumed', [organisationId])
    return true
  })
}
