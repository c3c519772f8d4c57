import { and, eq, gte } from 'drizzle-orm'
import { addDays, dayOf } from '@/core/installation/days'
import type { Text } from '@/core/installation/locales'
import type { Actor } from '@/core/jobs/actor'
import type { Database } from '@/db/client'
import { caseloads, employers, introductions, introductionStages, listings } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'

/** An employer who has to hear that somebody no longer wishes to be contacted. It does not say who. */
export type EmployerToTell = { title: Text; employer: Text }

/**
 * Where consent was withdrawn in the last 14 days after the employer already knew: the coordinator tells the employer
 * to make no more contact. The introduction itself and the learner are gone from the desk.
 */
export async function listEmployersToTell(db: Database, coordinator: Actor, now: Date): Promise<EmployerToTell[]> {
  return withinOrganisation(db, coordinator.organisationId, (tx) =>
    tx
      .select({ title: listings.title, employer: employers.name })
      .from(introductions)
      .innerJoin(caseloads, and(eq(caseloads.learnerId, introductions.learnerId), eq(caseloads.coordinatorId, coordinator.id)))
      .innerJoin(introductionStages, and(eq(introductionStages.introductionId, introductions.id), eq(introductionStages.stage, 'introduced')))
      .innerJoin(listings, eq(listings.id, introductions.listingId))
      .innerJoin(employers, eq(employers.id, listings.employerId))
      .where(and(eq(introductions.closeReason, 'consent-withdrawn'), gte(introductions.closedOn, addDays(dayOf(now), -14)))),
  )
}
