import { and, eq } from 'drizzle-orm'
import { recordAccess } from '@/core/audit/server/record-access'
import { dayOf } from '@/core/installation/days'
import { type BestLevel, bestLevels } from '@/core/skills/best-levels'
import type { Database } from '@/db/client'
import { caseloads, people, skillEvidence } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { Actor } from '../actor'
import { isRowId } from '@/core/installation/row-id'
import { listCourseOffers } from './list-course-offers'
import { type RankedListings, rankListings } from './rank-listings'

/** One learner as their coordinator sees them. */
export type CaseloadLearner = { id: string; handle: string; skills: BestLevel[]; ranked: RankedListings }

/** A learner of this coordinator's own caseload; nobody else's is found. */
export async function findCaseloadLearner(db: Database, coordinator: Actor, learnerId: string, now: Date): Promise<CaseloadLearner | undefined> {
  if (!isRowId(learnerId)) return undefined
  const offers = await listCourseOffers(db)
  return withinOrganisation(db, coordinator.organisationId, async (tx) => {
    const [learner] = await tx
      .select({ id: people.id, handle: people.handle })
      .from(caseloads)
      .innerJoin(people, eq(people.id, caseloads.learnerId))
      .where(and(eq(caseloads.learnerId, learnerId), eq(caseloads.coordinatorId, coordinator.id)))
    if (!learner) return undefined
    const { skill, level, kind, course, grantedOn } = skillEvidence
    const evidence = await tx.select({ skill, level, kind, course, grantedOn }).from(skillEvidence).where(eq(skillEvidence.learnerId, learner.id))
    const ranked = await rankListings(tx, coordinator.organisationId, learner.id, offers, dayOf(now))
    await recordAccess(tx, coordinator, 'learner-opened', [learner.id])
    return { ...learner, skills: bestLevels(evidence), ranked }
  })
}
