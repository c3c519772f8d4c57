import { and, eq, lt, ne, notInArray } from 'drizzle-orm'
import { dayOf } from '@/core/installation/days'
import { findPlace } from '@/core/places/places'
import type { Database } from '@/db/client'
import {
  enrolments,
  introductions,
  introductionStages,
  organisations,
  personRoles,
  placements,
  reportSnapshots,
  skillEvidence,
  workWishes,
} from '@/db/schema'
import { countsOf } from '../cross-table'
import { type CountedLearner, LEARNING_STAGES, REPORT_COUNTRIES, tabulate } from '../stages-of-learning'
import { FEWEST, suppress } from '../suppress'

/**
 * Takes the report of this month, unless it was taken already. It is called by what runs by itself and by no page: whoever
 * could choose the moment would take one shortly before and one shortly after somebody came. So an organisation's first
 * one waits, too, until the month in which it was made is over.
 */
export async function takeReport(tx: Database, organisationId: string, now: Date): Promise<void> {
  const takenOn = dayOf(now)
  const month = takenOn.slice(0, 7)
  const isOlder = and(eq(organisations.id, organisationId), lt(organisations.createdOn, `${month}-01`))
  const isTaken = and(eq(reportSnapshots.organisationId, organisationId), eq(reportSnapshots.month, month))
  if ((await tx.$count(organisations, isOlder)) === 0 || (await tx.$count(reportSnapshots, isTaken)) > 0) return
  const told = Object.fromEntries(await tell(tx, organisationId))
  // Whoever took it at the same moment was first.
  await tx.insert(reportSnapshots).values({ organisationId, month, takenOn, told }).onConflictDoNothing()
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
