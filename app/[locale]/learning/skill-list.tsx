import type { ReactNode } from 'react'
import { Skill } from '@/app/_ui/skill/skill'
import type { Locale } from '@/core/installation/locales'
import type { BestLevel } from '@/core/skills/best-levels'
import type { Level } from '@/core/skills/levels'
import { levelLabel, skillLabel } from '@/core/skills/vocabulary'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

type Shown = Pick<BestLevel, 'skill' | 'level' | 'evidence' | 'selfReported'>

/** A level in words, as `Level 2 of 4: does simple work alone`. */
export function levelInWords(level: Level, locale: Locale, words: Words): string {
  return fill(words.learning.skills.level, { level: formatNumber(level, locale), label: levelLabel(level)[locale] })
}

type SkillTexts = Pick<Words['learning']['skills'], 'evidence' | 'selfReported'>

type Props = {
  locale: Locale
  words: Words
  skills: readonly Shown[]
  /** How evidence is called; to the learner themselves unless said otherwise. */
  texts?: SkillTexts
  /** Adds something to one of them. */
  after?: (skill: string) => ReactNode
}

/** Skills as pictures: dots for the level, a stamp for the evidence. */
export function SkillList({ locale, words, skills, texts = words.learning.skills, after }: Props) {
  return (
    <ul className="grid">
      {skills.map(({ skill, level, evidence, selfReported }) => (
        <Skill
          key={skill}
          name={skillLabel(skill)[locale]}
          dots={level}
          level={levelInWords(level, locale, words)}
          evidence={{ text: texts.evidence[evidence], good: evidence !== 'self-reported' }}
          claim={selfReported && fill(texts.selfReported, { level: formatNumber(selfReported, locale) })}
        >
          {after?.(skill)}
        </Skill>
      ))}
    </ul>
  )
}
