import { and, eq, inArray, isNull, ne, or, type SQL } from 'drizzle-orm'
import { recordAccess } from '@/core/audit/server/record-access'
import { dayOf } from '@/core/installation/days'
import type { Actor } from '@/core/jobs/actor'
import { isRowId } from '@/core/installation/row-id'
import { loadWishes } from '@/core/jobs/server/load-learner-facts'
import type { Database } from '@/db/client'
import { introductions, skillEvidence } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import type { CaseloadIntroduction, CaseloadIntroductionFile, SharedFacts } from '../introductions'
import type { SharedField } from '../stages'
import { readCaseload } from './read-caseload'
import { readIntroductions } from './read-introductions'

/** Introductions of the coordinator's own caseload, without those whose consent was withdrawn: they are gone. */
export async function listCaseloadIntroductions(db: Database, coordinator: Actor, now: Date): Promise<CaseloadIntroduction[]> {
  return withinOrganisation(db, coordinator.organisationId, async (tx) => {
    return recordListed(tx, coordinator, await readOfCaseload(tx, coordinator, now))
  })
}

/** The same of one learner of the caseload; empty for anybody else's. */
export async function listIntroductionsOfLearner(db: Database, coordinator: Actor, learnerId: string, now: Date): Promise<CaseloadIntroduction[]> {
  if (!isRowId(learnerId)) return []
  return withinOrganisation(db, coordinator.organisationId, async (tx) => {
    return recordListed(tx, coordinator, await readOfCaseload(tx, coordinator, now, eq(introductions.learnerId, learnerId)))
  })
}

type ReadIntroduction = { introduction: CaseloadIntroduction; shares: SharedField[] }

async function recordListed(tx: Database, coordinator: Actor, rows: ReadIntroduction[]): Promise<CaseloadIntroduction[]> {
  const listed = rows.map(({ introduction }) => introduction)
  await recordAccess(
    tx,
    coordinator,
    'introductions-listed',
    listed.map(({ learner }) => learner.id),
  )
  return listed
}

/** One of them, with what the learner agreed to show, and only that. */
export async function findCaseloadIntroduction(
  db: Database,
  coordinator: Actor,
  id: string,
  now: Date,
): Promise<CaseloadIntroductionFile | undefined> {
  return withinOrganisation(db, coordinator.organisationId, async (tx) => {
    const found = await readCaseloadIntroduction(tx, coordinator, id, now)
    if (!found) return undefined
    // An agreement that ran out shows no more than one that was never given.
    const shares = found.introduction.state === 'open' ? found.shares : []
    const learnerId = found.introduction.learner.id
    const shared = await loadShared(tx, learnerId, shares)
    await recordAccess(tx, coordinator, 'introduction-opened', [learnerId])
    if (shares.length > 0) await recordAccess(tx, coordinator, 'shared-facts-opened', [learnerId])
    return { ...found.introduction, shares, shared }
  })
}

/** One of them, for a use case that writes into the log itself what it does with it. */
export async function readCaseloadIntroduction(tx: Database, coordinator: Actor, id: string, now: Date): Promise<ReadIntroduction | undefined> {
  if (!isRowId(id)) return undefined
  const [found] = await readOfCaseload(tx, coordinator, now, eq(introductions.id, id))
  return found
}

/** `only` leaves out some; who may be seen is decided here. */
async function readOfCaseload(tx: Database, coordinator: Actor, now: Date, only?: SQL): Promise<ReadIntroduction[]> {
  const learners = await readCaseload(tx, coordinator)
  if (learners.length === 0) return []
  const condition = and(
    inArray(
      introductions.learnerId,
      learners.map((learner) => learner.id),
    ),
    or(isNull(introductions.closeReason), ne(introductions.closeReason, 'consent-withdrawn')),
    only,
  )
  const rows = await readIntroductions(tx, condition, dayOf(now))
  return rows.flatMap(({ introduction, learnerId, listing, blocked, shares }) => {
    const learner = learners.find((one) => one.id === learnerId)
    if (!learner) return []
    return [{ shares, introduction: { ...introduction, learner: { id: learner.id, handle: learner.handle }, listing, employerBlocked: blocked } }]
  })
}

async function loadShared(tx: Database, learnerId: string, shares: readonly SharedField[]): Promise<SharedFacts> {
  const { skill, level, kind, course, grantedOn } = skillEvidence
  const wishes = await loadWishes(tx, learnerId)
  return {
    ...(shares.includes('skills') && {
      skills: await tx.select({ skill, level, kind, course, grantedOn }).from(skillEvidence).where(eq(skillEvidence.learnerId, learnerId)),
    }),
    ...(shares.includes('place') && { place: wishes.place }),
    ...(shares.includes('papers') && { papers: wishes.papers }),
  }
}
