import type { Person } from '@/core/accounts/person'
import { dayOf } from '@/core/installation/days'
import { LEVELS, type SkillLevel } from '@/core/skills/levels'
import { findSkill } from '@/core/skills/vocabulary'
import type { Database } from '@/db/client'
import { skillEvidence } from '@/db/schema'
import { withinOrganisation } from '@/db/scope'

export type SkillReported = { ok: true } | { ok: false; reason: 'no-such-skill' }

/** The learner says that they have a skill at a level; saying it again changes the level. It stays marked as their own word. */
export async function reportSkill(db: Database, learner: Person, { skill, level }: SkillLevel, now: Date): Promise<SkillReported> {
  if (!findSkill(skill) || !LEVELS.includes(level)) return { ok: false, reason: 'no-such-skill' }
  const row = {
    organisationId: learner.organisationId,
    learnerId: learner.id,
    skill,
    level,
    kind: 'self-reported' as const,
    sourceId: learner.id,
    grantedOn: dayOf(now),
  }
  const once = [skillEvidence.learnerId, skillEvidence.skill, skillEvidence.kind, skillEvidence.sourceId]
  return withinOrganisation(db, learner.organisationId, async (tx) => {
    await tx
      .insert(skillEvidence)
      .values(row)
      .onConflictDoUpdate({ target: once, set: { level, grantedOn: row.grantedOn } })
    return { ok: true }
  })
}
