import { and, eq, inArray, isNull } from 'drizzle-orm'
import { recordAccess } from '@/core/audit/server/record-access'
import type { Day } from '@/core/installation/days'
import type { Actor } from '@/core/jobs/actor'
import type { Database } from '@/db/client'
import { attemptResults, attempts, enrolments, introductions, skillEvidence } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'
import { readCaseload } from './read-caseload'

/** A learner of the caseload at a glance. */
export type CaseloadRow = { id: string; handle: string; since: Day; skills: number; coursesUnderWay: number; openIntroductions: number }

/** The coordinator's own caseload, by handle. */
export async function listCaseload(db: Database, coordinator: Actor): Promise<CaseloadRow[]> {
  return withinOrganisation(db, coordinator.organisationId, async (tx) => {
    const learners = await readCaseload(tx, coordinator)
    if (learners.length === 0) return []
    const ids = learners.map((learner) => learner.id)
    const skills = await tx
      .selectDistinct({ learnerId: skillEvidence.learnerId, skill: skillEvidence.skill })
      .from(skillEvidence)
      .where(inArray(skillEvidence.learnerId, ids))
    const enrolled = await tx
      .select({ id: enrolments.id, learnerId: enrolments.learnerId })
      .from(enrolments)
      .where(inArray(enrolments.learnerId, ids))
    const passed = await tx
      .selectDistinct({ enrolmentId: attempts.enrolmentId })
      .from(attemptResults)
      .innerJoin(attempts, eq(attempts.id, attemptResults.attemptId))
      .where(and(inArray(attempts.learnerId, ids), eq(attemptResults.passed, true)))
    const open = await tx
      .select({ learnerId: introductions.learnerId })
      .from(introductions)
      .where(and(inArray(introductions.learnerId, ids), isNull(introductions.closedOn)))
    await recordAccess(tx, coordinator, 'caseload-listed', ids)
    const done = new Set(passed.map((row) => row.enrolmentId))
    const countOf = (rows: { learnerId: string }[], id: string) => rows.filter((row) => row.learnerId === id).length
    return learners.map((learner) => ({
      ...learner,
      skills: countOf(skills, learner.id),
      coursesUnderWay: enrolled.filter((row) => row.learnerId === learner.id && !done.has(row.id)).length,
      openIntroductions: countOf(open, learner.id),
    }))
  })
}
