import { Page } from '@/app/_page/page'
import { LinkButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { CohortSummary } from '@/core/progress/server/list-cohorts'
import type { WaitingTask } from '@/core/progress/server/list-task-requests'
import { fill, formatDay } from '@/core/words/fill'
import type { Words } from '@/core/words/words'
import { CohortCards } from './cohort-cards'

type Props = { locale: Locale; words: Words; person: Person; waiting: WaitingTask[]; cohorts: CohortSummary[] }

/** A trainer's desk: who waits comes first, then the cohorts. */
export function StudioPage({ locale, words, person, waiting, cohorts }: Props) {
  const texts = words.desks.studio
  return (
    <Page locale={locale} words={words} title={texts.title} path={null} here="/studio" person={person} wide>
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <h2>{texts.waiting}</h2>
      {waiting.length === 0 ? <p>{texts.waitingNone}</p> : <Waiting locale={locale} words={words} waiting={waiting} />}
      <h2>{texts.cohorts}</h2>
      {cohorts.length === 0 ? <p>{texts.cohortsNone}</p> : <CohortCards locale={locale} words={words} cohorts={cohorts} />}
      <p>
        <LinkButton look={waiting.length === 0 ? 'main' : 'quiet'} href="/studio/cohorts#new">
          {texts.newCohort}
        </LinkButton>
      </p>
      <h2>{texts.translations.title}</h2>
      <p>{texts.translations.lead}</p>
      <LinkButton look="quiet" href="/studio/translations">
        {texts.translations.look}
      </LinkButton>
    </Page>
  )
}

function Waiting({ locale, words, waiting }: Pick<Props, 'locale' | 'words' | 'waiting'>) {
  const texts = words.desks.studio
  return (
    <ul className="grid">
      {waiting.map((task, index) => (
        <Card key={task.id} as="li" step={index === 0}>
          <h3>{task.handle}</h3>
          <p>
            {task.title[locale]}
            <br />
            <span className="small soft">{fill(texts.waitingSince, { day: formatDay(task.askedOn, locale) })}</span>
          </p>
          <LinkButton look={index === 0 ? 'main' : 'quiet'} href={`/studio/sign-offs/${task.id}`}>
            {texts.look}
          </LinkButton>
        </Card>
      ))}
    </ul>
  )
}
