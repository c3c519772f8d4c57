import { SkillList as Skills } from '@/app/[locale]/learning/skill-list'
import type { BestLevel } from '@/core/skills/best-levels'
import type { Desk } from './desk-page'

/** A learner's skills with their level and why they are believed, as a coordinator reads them. */
export function SkillList({ skills, desk }: { skills: readonly BestLevel[]; desk: Desk }) {
  const { locale, words } = desk
  const { noSkills, claim } = words.desks.desk.learner
  if (skills.length === 0) return <p>{noSkills}</p>
  return <Skills locale={locale} words={words} skills={skills} texts={{ evidence: words.jobs.skills.evidence, selfReported: claim }} />
}
