import { and, eq, ne, notInArray } from 'drizzle-orm'
import { hasRole } from '@/core/accounts/server/has-role'
import { type Day, dayOf } from '@/core/installation/days'
import type { Actor } from '@/core/jobs/actor'
import { findPlace } from '@/core/places/places'
import type { Database } from '@/db/client'
import { enrolments, introductions, introductionStages, personRoles, placements, reportSnapshots, skillEvidence, workWishes } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { countsOf } from '../cross-table'
import { type CountedLearner, LEARNING_STAGES, REPORT_COUNTRIES, tabulate } from '../stages-of-learning'
import { FEWEST, suppress } from '../suppress'

/** `told`: people by the name of the count (`core/reports/cross-table.ts`); null where it may not be told. */
export type MonthlyReport = { takenOn: Day; told: Record<string, number | null> }

/**
 * The report of this month. The first who asks in a month takes it, and it stays as it is until the next: whoever could
 * ask every day would see each learner come. undefined for anybody who is no administrator.
 */
export async function monthlyReport(db: Database, administrator: Actor, now: Date): Promise<MonthlyReport | undefined> {
  const { organisationId } = administrator
  const takenOn = dayOf(now)
  const month = takenOn.slice(0, 7)
  return withinOrganisation(db, organisationId, async (tx) => {
    if (!(await hasRole(tx, administrator, 'administrator'))) return undefined
    const known = await findSnapshot(tx, organisationId, month)
    if (known) return known
    const told = Object.fromEntries(await tell(tx, organisationId))
    // Whoever took it at the same moment was first.
    await tx.insert(reportSnapshots).values({ organisationId, month, takenOn, told }).onConflictDoNothing()
    return findSnapshot(tx, organisationId, month)
  })
}

async function findSnapshot(tx: Database, organisationId: string, month: string): Promise<MonthlyReport | undefined> {
  const [snapshot] = await tx
    .select({ takenOn: reportSnapshots.takenOn, told: reportSnapshots.told })
    .from(reportSnapshots)
    .where(and(eq(reportSnapshots.organisationId, organisationId), eq(reportSnapshots.month, month)))
  return snapshot
}

async function tell(tx: Database, organisationId: string) {
  const cells = tabulate(await countLearners(tx, organisationId))
  const { counts, sums } = countsOf({ rows: REPORT_COUNTRIES, columns: LEARNING_STAGES, cells })
  return suppress(counts, sums, FEWEST.inside)
}

async function countLearners(tx: Database, organisationId: string): Promise<CountedLearner[]> {
  const learners = await tx
    .select({ id: personRoles.personId, place: workWishes.place })
    .from(personRoles)
    .leftJoin(workWishes, eq(workWishes.learnerId, personRoles.personId))
    .where(and(eq(personRoles.organisationId, organisationId), eq(personRoles.role, 'learner')))
  const enrolled = await tx.selectDistinct({ id: enrolments.learnerId }).from(enrolments).where(eq(enrolments.organisationId, organisationId))
  const skilled = await tx
    .selectDistinct({ id: skillEvidence.learnerId })
    .from(skillEvidence)
    .where(and(eq(skillEvidence.organisationId, organisationId), ne(skillEvidence.kind, 'self-reported')))
  const introduced = await tx
    .selectDistinct({ id: introductions.learnerId })
    .from(introductions)
    .innerJoin(introductionStages, eq(introductionStages.introductionId, introductions.id))
    .where(and(eq(introductions.organisationId, organisationId), notInArray(introductionStages.stage, ['asked', 'agreed'])))
  const working = await tx
    .selectDistinct({ id: introductions.learnerId })
    .from(placements)
    .innerJoin(introductions, eq(introductions.id, placements.introductionId))
    .where(eq(placements.organisationId, organisationId))
  const idsOf = (rows: { id: string }[]) => new Set(rows.map(({ id }) => id))
  const [learning, able, known, placed] = [idsOf(enrolled), idsOf(skilled), idsOf(introduced), idsOf(working)]
  return learners.map(({ id, place }) => ({
    country: place ? findPlace(place)?.country : undefined,
    enrolled: learning.has(id),
    skilled: able.has(id),
    introduced: known.has(id),
    working: placed.has(id),
  }))
}
