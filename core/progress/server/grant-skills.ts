import type { Day } from '@/core/installation/days'
import type { SkillLevel } from '@/core/skills/levels'
import type { Database } from '@/db/client'
import { skillEvidence } from '@/db/schema'

type Reason = { organisationId: string; learnerId: string; kind: 'course' | 'assessed'; sourceId: string; course: string; grantedOn: Day }

/** Adds one row of evidence a skill, once for each attempt or sign-off behind it. */
export async function grantSkills(tx: Database, reason: Reason, skills: readonly SkillLevel[]): Promise<void> {
  if (skills.length === 0) return
  await tx
    .insert(skillEvidence)
    .values(skills.map((skill) => ({ ...reason, ...skill })))
    .onConflictDoNothing()
}
