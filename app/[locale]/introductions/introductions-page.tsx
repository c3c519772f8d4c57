import { Page } from '@/app/_page/page'
import { LinkButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { OwnIntroduction } from '@/core/introductions/introductions'
import type { Words } from '@/core/words/words'
import { IntroductionCard } from './introduction-card'

type IntroductionsPageProps = { locale: Locale; words: Words; person: Person; introductions: OwnIntroduction[] }

/** The learner's own introductions: those that wait for an answer first, those that ended last. */
export function IntroductionsPage({ locale, words, person, introductions }: IntroductionsPageProps) {
  const texts = words.jobs.introductions
  const open = introductions.filter((one) => one.state === 'open' && one.listing !== null)
  const ended = introductions.filter((one) => !open.includes(one))
  const waitingFirst = [...open].sort((a, b) => Number(b.stage === 'asked') - Number(a.stage === 'asked'))
  return (
    <Page locale={locale} words={words} person={person} title={texts.title} path="/introductions">
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      {introductions.length === 0 && (
        <Card step>
          <p>{texts.none}</p>
          <LinkButton href={`/${locale}/jobs`}>{texts.look}</LinkButton>
        </Card>
      )}
      {[
        { title: texts.openTitle, list: waitingFirst },
        { title: texts.endedTitle, list: ended },
      ]
        .filter(({ list }) => list.length > 0)
        .map(({ title, list }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul className="plain">
              {list.map((one) => (
                <IntroductionCard key={one.id} introduction={one} locale={locale} words={words} />
              ))}
            </ul>
          </section>
        ))}
    </Page>
  )
}
