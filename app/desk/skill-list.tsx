import { Skill } from '@/app/_ui/skill/skill'
import type { BestLevel } from '@/core/skills/best-levels'
import { levelLabel, skillLabel } from '@/core/skills/vocabulary'
import { fill, formatNumber } from '@/core/words/fill'
import type { Desk } from './desk-page'

/** Skills with their level and why they are believed. */
export function SkillList({ skills, desk }: { skills: readonly BestLevel[]; desk: Desk }) {
  const { locale, words } = desk
  const texts = words.desks.desk.learner
  if (skills.length === 0) return <p>{texts.noSkills}</p>
  return (
    <ul className="grid">
      {skills.map(({ skill, level, evidence, selfReported }) => (
        <Skill
          key={skill}
          name={skillLabel(skill)[locale]}
          dots={level}
          level={fill(texts.level, { level: formatNumber(level, locale), label: levelLabel(level)[locale] })}
          evidence={{ text: words.jobs.skills.evidence[evidence], good: evidence !== 'self-reported' }}
          claim={selfReported && fill(texts.claim, { level: formatNumber(selfReported, locale) })}
        />
      ))}
    </ul>
  )
}
