import { and, eq } from 'drizzle-orm'
import { dayOf } from '@/core/installation/days'
import type { Actor } from '@/core/jobs/actor'
import { isRowId } from '@/core/installation/row-id'
import type { Database } from '@/db/client'
import { introductions } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { OwnIntroduction } from '../introductions'
import { readIntroductions } from './read-introductions'

/** The learner's own introductions, the newest first. */
export async function listOwnIntroductions(db: Database, learner: Actor, now: Date): Promise<OwnIntroduction[]> {
  return readOwn(db, learner, now)
}

/** One introduction of the learner's own. */
export async function findOwnIntroduction(db: Database, learner: Actor, id: string, now: Date): Promise<OwnIntroduction | undefined> {
  if (!isRowId(id)) return undefined
  const [found] = await readOwn(db, learner, now, id)
  return found
}

async function readOwn(db: Database, learner: Actor, now: Date, id?: string): Promise<OwnIntroduction[]> {
  return withinOrganisation(db, learner.organisationId, async (tx) => {
    const own = and(eq(introductions.learnerId, learner.id), id === undefined ? undefined : eq(introductions.id, id))
    const rows = await readIntroductions(tx, own, dayOf(now))
    // A blocked employer is gone for the learner, in what was agreed too.
    return rows.map(({ introduction, listing, blocked, shares }) => ({ ...introduction, shares, listing: blocked ? null : listing }))
  })
}
