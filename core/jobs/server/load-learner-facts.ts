import { and, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { attemptResults, attempts, enrolments, skillEvidence, workWishes } from '@/db/schema'
import type { LearnerFacts } from '../matches'
import { NO_WISHES, type WorkWishes } from '../wishes'

/** What matching may know of one learner. The caller has made sure that it may be read. */
export async function loadLearnerFacts(tx: Database, learnerId: string): Promise<LearnerFacts> {
  const skills = tx
    .select({ skill: skillEvidence.skill, level: skillEvidence.level, kind: skillEvidence.kind })
    .from(skillEvidence)
    .where(eq(skillEvidence.learnerId, learnerId))
  const passed = tx
    .selectDistinct({ course: enrolments.course })
    .from(attemptResults)
    .innerJoin(attempts, eq(attempts.id, attemptResults.attemptId))
    .innerJoin(enrolments, eq(enrolments.id, attempts.enrolmentId))
    .where(and(eq(enrolments.learnerId, learnerId), eq(attemptResults.passed, true)))
  const [wishes, held, courses] = await Promise.all([loadWishes(tx, learnerId), skills, passed])
  return { wishes, skills: held, known: courses.map((row) => row.course) }
}

export async function loadWishes(tx: Database, learnerId: string): Promise<WorkWishes> {
  const { place, canMove, papers, needsLodging } = workWishes
  const [row] = await tx.select({ place, canMove, papers, needsLodging }).from(workWishes).where(eq(workWishes.learnerId, learnerId))
  return row ?? NO_WISHES
}
