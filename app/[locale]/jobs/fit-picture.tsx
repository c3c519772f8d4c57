import { Stamp } from '@/app/_ui/stamp/stamp'
import { Steps } from '@/app/_ui/steps/steps'
import type { Locale } from '@/core/installation/locales'
import type { MatchScore } from '@/core/jobs/score-match'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/** How well a job fits: a dot per skill that it asks for, filled where the learner has it. `near`: one course away, so nobody reads 'far'. */
export function FitPicture({ fit, near = false, locale, words }: { fit: MatchScore; near?: boolean; locale: Locale; words: Words }) {
  const texts = words.jobs
  const all = fit.rows.length
  const done = fit.rows.filter((row) => row.have >= row.need).length
  if (all === 0) return <p>{texts.noSkillsAsked}</p>
  const label = fill(texts.skillsOf, { done: formatNumber(done, locale), all: formatNumber(all, locale) })
  return (
    <p className="row">
      <Steps done={done} all={all} label={label} />
      <span aria-hidden="true">{label}</span>
      {!(near && fit.label === 'far') && <Stamp tone={fit.label === 'good' ? 'good' : 'plain'}>{texts.labels[fit.label]}</Stamp>}
    </p>
  )
}
