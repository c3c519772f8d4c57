import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import { coarseCount } from '@/core/accounts/coarse-count'
import { recordAccess } from '@/core/audit/server/record-access'
import { type Day, dayOf } from '@/core/installation/days'
import type { Actor } from '@/core/jobs/actor'
import { findGates, hardestState } from '@/core/jobs/find-gates'
import type { Listing } from '@/core/jobs/listings'
import { isRowId } from '@/core/installation/row-id'
import { type HeldSkill, missingMusts, scoreMatch } from '@/core/jobs/score-match'
import { findListingOf } from '@/core/jobs/server/find-listings'
import { NO_WISHES } from '@/core/jobs/wishes'
import type { Database } from '@/db/client'
import { caseloads, introductions, introductionStages, skillEvidence, workWishes } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { type Candidate, inFairOrder } from '../candidates'
import { readCaseload } from './read-caseload'

export type Candidates = {
  /** The coordinator's own learners in fair order. */
  own: Candidate[]
  /** Learners of other caseloads who have shown every must-have: their coordinators ask them. Told coarsely, and never who. */
  others: number | 'few'
}

/** Who of the coordinator's caseload fits a listing. undefined for a listing of another organisation. */
export async function listCandidates(db: Database, coordinator: Actor, listingId: string, now: Date): Promise<Candidates | undefined> {
  if (!isRowId(listingId)) return undefined
  const today = dayOf(now)
  return withinOrganisation(db, coordinator.organisationId, async (tx) => {
    const found = await findListingOf(tx, coordinator.organisationId, listingId)
    if (!found) return undefined
    const { listing, employer } = found
    const learners = await readCaseload(tx, coordinator)
    const ids = learners.map((learner) => learner.id)
    const facts = await loadFacts(tx, ids, listingId)
    const own = learners.map(({ id, handle, since }): Candidate => {
      const gates = findGates(listing, employer, facts.wishes.find((row) => row.learnerId === id) ?? NO_WISHES, today)
      return {
        learner: { id, handle },
        gates,
        state: hardestState(gates),
        fit: scoreMatch(
          listing.requirements,
          facts.skills.filter((row) => row.learnerId === id),
        ),
        introductionId: facts.here.find((row) => row.learnerId === id)?.id ?? null,
        ...historyOf(id, facts.introduced),
        since,
      }
    })
    const others = coarseCount(await countOthers(tx, coordinator, listing)) ?? 'few'
    await recordAccess(tx, coordinator, 'candidates-listed', ids)
    return { own: inFairOrder(own, today), others }
  })
}

function historyOf(learnerId: string, introduced: readonly { learnerId: string; on: Day }[]): Pick<Candidate, 'introduced' | 'lastIntroducedOn'> {
  const days = introduced.filter((row) => row.learnerId === learnerId).map((row) => row.on)
  return { introduced: days.length, lastIntroducedOn: days.sort().at(-1) ?? null }
}

async function loadFacts(tx: Database, ids: string[], listingId: string) {
  if (ids.length === 0) return { wishes: [], skills: [], here: [], introduced: [] }
  const { learnerId, skill, level, kind } = skillEvidence
  return {
    wishes: await tx.select().from(workWishes).where(inArray(workWishes.learnerId, ids)),
    skills: await tx.select({ learnerId, skill, level, kind }).from(skillEvidence).where(inArray(learnerId, ids)),
    here: await tx
      .select({ id: introductions.id, learnerId: introductions.learnerId })
      .from(introductions)
      .where(and(inArray(introductions.learnerId, ids), eq(introductions.listingId, listingId), isNull(introductions.closedOn))),
    introduced: await tx
      .select({ learnerId: introductions.learnerId, on: introductionStages.reachedOn })
      .from(introductionStages)
      .innerJoin(introductions, eq(introductions.id, introductionStages.introductionId))
      .where(and(inArray(introductions.learnerId, ids), eq(introductionStages.stage, 'introduced'))),
  }
}

/**
 * Learners of other coordinators who have shown every must-have of a listing, in a course or to a trainer: what people only
 * say of themselves could be invented to find out by the number who else has it. Only the number leaves this function.
 */
async function countOthers(tx: Database, coordinator: Actor, listing: Listing): Promise<number> {
  const others = and(eq(caseloads.organisationId, coordinator.organisationId), ne(caseloads.coordinatorId, coordinator.id))
  const musts = listing.requirements.filter((row) => row.must)
  if (musts.length === 0) return (await tx.select({ id: caseloads.learnerId }).from(caseloads).where(others)).length
  const { learnerId, skill, level, kind } = skillEvidence
  const rows = await tx
    .select({ learnerId, skill, level, kind })
    .from(skillEvidence)
    .innerJoin(caseloads, eq(caseloads.learnerId, learnerId))
    .where(
      and(
        others,
        ne(kind, 'self-reported'),
        inArray(
          skill,
          musts.map((row) => row.skill),
        ),
      ),
    )
  const byLearner = new Map<string, HeldSkill[]>()
  for (const row of rows) byLearner.set(row.learnerId, [...(byLearner.get(row.learnerId) ?? []), row])
  return [...byLearner.values()].filter((held) => missingMusts(scoreMatch(musts, held).rows).length === 0).length
}
