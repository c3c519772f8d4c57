import type { ReachedStage } from '@/core/introductions/introductions'
import { STAGES } from '@/core/introductions/stages'
import type { Locale } from '@/core/installation/locales'
import { formatDay } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/** The way of an introduction: each stage with the day on which it was reached. `ended`: no further stage will come. */
export function StagePath({ reached, ended, locale, words }: { reached: readonly ReachedStage[]; ended: boolean; locale: Locale; words: Words }) {
  const texts = words.jobs.introductions
  const stages = STAGES.map((stage) => ({ stage, day: reached.find((row) => row.stage === stage)?.reachedOn }))
  const shown = ended ? stages.filter(({ day }) => day !== undefined) : stages
  return (
    <ol className="path">
      {shown.map(({ stage, day }) => (
        <li key={stage} className={day ? 'on' : undefined} aria-current={stage === reached.at(-1)?.stage ? 'step' : undefined}>
          {texts.stages[stage]} <span className="small soft">{day ? formatDay(day, locale) : texts.notYet}</span>
        </li>
      ))}
    </ol>
  )
}
