import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm'
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
    const rows = await readOfCaseload(tx, coordinator, now)
    return rows.map(({ introduction }) => introduction)
  })
}

/** One of them, with what the learner agreed to show, and only that. */
export async function findCaseloadIntroduction(
  db: Database,
  coordinator: Actor,
  id: string,
  now: Date,
): Promise<CaseloadIntroductionFile | undefined> {
  if (!isRowId(id)) return undefined
  return withinOrganisation(db, coordinator.organisationId, async (tx) => {
    const [found] = await readOfCaseload(tx, coordinator, now, id)
    if (!found) return undefined
    // An agreement that ran out shows no more than one that was never given.
    const shares = found.introduction.state === 'open' ? found.shares : []
    return { ...found.introduction, shares, shared: await loadShared(tx, found.introduction.learner.id, shares) }
  })
}

async function readOfCaseload(tx: Database, coordinator: Actor, now: Date, id?: string) {
  const learners = await readCaseload(tx, coordinator)
  if (learners.length === 0) return []
  const condition = and(
    inArray(
      introductions.learnerId,
      learners.map((learner) => learner.id),
    ),
    or(isNull(introductions.closeReason), ne(introductions.closeReason, 'consent-withdrawn')),
    id === undefined ? undefined : eq(introductions.id, id),
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
