import { Page } from '@/app/_page/page'
import { LinkButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { Notice } from '@/app/_ui/notice/notice'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { OwnIntroduction } from '@/core/introductions/introductions'
import type { RankedListings } from '@/core/jobs/server/rank-listings'
import type { Words } from '@/core/words/words'
import { LearnFirst } from './learn-first'
import { MatchCard } from './match-card'
import { ScamCaution } from './scam-caution'

type JobsPageProps = { locale: Locale; words: Words; person: Person; ranked: RankedListings; introductions: OwnIntroduction[] }

/** Open jobs for this learner. Whoever has no skill yet sees first what to learn. */
export function JobsPage({ locale, words, person, ranked, introductions }: JobsPageProps) {
  const texts = words.jobs
  const { matches, bestCourse, wishes, skillCount } = ranked
  const isNew = skillCount === 0
  const told = Object.values(wishes).some((answer) => answer !== null)
  const asked = new Set(introductions.filter((one) => one.state === 'open').map((one) => one.listing?.id))
  // Whoever knows nothing yet, or only has a task left to show, sees that as the next step.
  const first = isNew || bestCourse?.passed
  const learn = bestCourse && <LearnFirst best={bestCourse} isFirst={first === true} locale={locale} words={words} />
  return (
    <Page locale={locale} words={words} person={person} title={texts.title} path="/jobs">
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      {first && learn}
      {isNew && (
        <p>
          {texts.learnFirst.skills} <a href={`/${locale}/learning/skills`}>{texts.learnFirst.addSkills}</a>
        </p>
      )}
      {told ? (
        <p>
          <a className="back" href={`/${locale}/jobs/wishes`}>
            {texts.wishesChange}
          </a>
        </p>
      ) : (
        <Notice>
          <p>{texts.wishesHint}</p>
          <LinkButton look="quiet" href={`/${locale}/jobs/wishes`}>
            {texts.wishesLink}
          </LinkButton>
        </Notice>
      )}
      {matches.length === 0 ? (
        <Card step>
          <h2>{texts.none.title}</h2>
          <p>{texts.none.text}</p>
          <LinkButton href={`/${locale}/courses`}>{texts.none.courses}</LinkButton>
        </Card>
      ) : (
        [
          { title: texts.listTitle, text: null, list: matches.filter((match) => match.state !== 'not-met') },
          { title: texts.notNow.title, text: texts.notNow.text, list: matches.filter((match) => match.state === 'not-met') },
        ]
          .filter(({ list }) => list.length > 0)
          .map(({ title, text, list }) => (
            <section key={title}>
              <h2>{title}</h2>
              {text && <p className="soft">{text}</p>}
              <ul className="plain">
                {list.map((match) => (
                  <MatchCard key={match.listing.id} match={match} asked={asked.has(match.listing.id)} locale={locale} words={words} />
                ))}
              </ul>
            </section>
          ))
      )}
      {!first && learn}
      <ScamCaution words={words} />
    </Page>
  )
}
