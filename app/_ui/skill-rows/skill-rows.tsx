import type { Locale } from '@/core/installation/locales'
import type { MatchRow } from '@/core/jobs/score-match'
import { LEVELS } from '@/core/skills/levels'
import { levelLabel, skillLabel } from '@/core/skills/vocabulary'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'
import { Stamp } from '../stamp/stamp'
import { Steps } from '../steps/steps'

/** What a listing asks for: per skill the level there is and the level needed, as dots and in words, and why it is believed. */
export function SkillRows({ rows, locale, words }: { rows: readonly MatchRow[]; locale: Locale; words: Words }) {
  const texts = words.jobs.skills
  return (
    <ul className="skills">
      {rows.map(({ skill, must, need, have, evidence }) => (
        <li key={skill}>
          <strong>{skillLabel(skill)[locale]}</strong> <Stamp tone={must ? 'care' : 'plain'}>{must ? texts.must : texts.nice}</Stamp>
          <br />
          <Steps
            done={have}
            all={LEVELS.length}
            want={need}
            label={fill(texts.dots, { have: formatNumber(have, locale), need: formatNumber(need, locale) })}
          />
          <span className="small soft">
            {have === 0 ? texts.haveNone : fill(texts.have, { level: levelLabel(have)[locale] })}
            {evidence && ` (${texts.evidence[evidence]})`}
            {have < need && <> · {fill(texts.need, { level: levelLabel(need)[locale] })}</>}
          </span>
        </li>
      ))}
    </ul>
  )
}
