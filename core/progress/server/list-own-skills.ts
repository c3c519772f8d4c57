import { asc, eq } from 'drizzle-orm'
import type { Person } from '@/core/accounts/person'
import { type BestLevel, bestLevels, type SkillEvidence } from '@/core/skills/best-levels'
import { EVIDENCE_KINDS } from '@/core/skills/levels'
import type { Database } from '@/db/client'
import { skillEvidence } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'

export type OwnSkills = {
  /** The best of what is known of each skill, strongest evidence first. */
  best: BestLevel[]
  /** What the learner says of themselves, and may take back. */
  reported: SkillEvidence[]
}

export async function listOwnSkills(db: Database, learner: Person): Promise<OwnSkills> {
  return withinOrganisation(db, learner.organisationId, async (tx) => {
    const { skill, level, kind, course, grantedOn } = skillEvidence
    const evidence = await tx
      .select({ skill, level, kind, course, grantedOn })
      .from(skillEvidence)
      .where(eq(skillEvidence.learnerId, learner.id))
      .orderBy(asc(grantedOn), asc(skill))
    const best = bestLevels(evidence).sort((a, b) => EVIDENCE_KINDS.indexOf(a.evidence) - EVIDENCE_KINDS.indexOf(b.evidence) || b.level - a.level)
    return { best, reported: evidence.filter((row) => row.kind === 'self-reported') }
  })
}
