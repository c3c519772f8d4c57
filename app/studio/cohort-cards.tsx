import { Card } from '@/app/_ui/card/card'
import type { Locale } from '@/core/installation/locales'
import type { CohortSummary } from '@/core/progress/server/list-cohorts'
import { formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/** Cohorts with their numbers. */
export function CohortCards({ locale, words, cohorts }: { locale: Locale; words: Words; cohorts: CohortSummary[] }) {
  const numbers = words.desks.studio.numbers
  return (
    <ul className="grid">
      {cohorts.map((cohort) => (
        <Card key={cohort.id} as="li">
          <h3>
            <a href={`/studio/cohorts/${cohort.id}`}>{cohort.name}</a>
          </h3>
          <p className="soft">{cohort.title[locale]}</p>
          <dl className="tally">
            {(['members', 'enrolled', 'completed', 'waiting'] as const).map((key) => (
              <div key={key}>
                <dt>{numbers[key]}</dt>
                <dd>{formatNumber(cohort[key], locale)}</dd>
              </div>
            ))}
          </dl>
        </Card>
      ))}
    </ul>
  )
}
