import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { organisations } from '@/db/schema'
import { withinStoppedToo } from '@/db/scope'
import { endEverything, standStill } from './stand-still'

/** Stops an organisation at the word of the keeper of the server: it takes no person and stands behind no page. */
export async function stopForKeeper(db: Database, organisationId: string, now: Date): Promise<void> {
  await withinStoppedToo(db, organisationId, (tx) => standStill(tx, organisationId, now))
}

/**
 * Lets a stopped organisation go on, at the word of the keeper of the server. Everybody signs in anew: also whoever was
 * just signing in when it was stopped. False when it was not stopped.
 */
export async function resumeForKeeper(db: Database, organisationId: string): Promise<boolean> {
  return withinStoppedToo(db, organisationId, async (tx) => {
    const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, organisationId)).for('update')
    if (!organisation?.stoppedAt) return false
    await endEverything(tx, organisationId)
    await tx.update(organisations).set({ stoppedAt: null }).where(eq(organisations.id, organisationId))
    return true
  })
}
