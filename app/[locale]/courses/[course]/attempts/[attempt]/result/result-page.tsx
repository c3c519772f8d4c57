import { SkillList } from '@/app/[locale]/learning/skill-list'
import { Page } from '@/app/_page/page'
import { ActionButton, LinkButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { Steps } from '@/app/_ui/steps/steps'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { AttemptResult, AttemptView } from '@/core/progress/server/find-attempt'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

type Props = { locale: Locale; words: Words; person: Person; attempt: AttemptView; result: AttemptResult }

/** What the server found: passed or not, and which items to read up on. Never which option was right. */
export function ResultPage({ locale, words, person, attempt, result }: Props) {
  const texts = words.learning.result
  const score = fill(texts.score, { correct: formatNumber(result.correct, locale), total: formatNumber(result.total, locale) })
  const needed = { needed: formatNumber(Math.ceil((result.pass * result.total) / 100), locale), total: formatNumber(result.total, locale) }
  const title = result.passed ? texts.passedTitle : texts.notYetTitle
  return (
    <Page locale={locale} words={words} title={title} path={`/courses/${attempt.course}/attempts/${attempt.id}/result`} person={person}>
      <p className="soft">{attempt.title[locale]}</p>
      <h1>{title}</h1>
      <Card step as="section">
        <p>
          <strong>{score}</strong>
          <br />
          <Steps done={result.correct} all={result.total} label={score} />
        </p>
        <p>{result.passed ? texts.passedText : `${texts.notYetText} ${fill(texts.needed, needed)}`}</p>
        {result.passed ? (
          <PassedSteps locale={locale} words={words} attempt={attempt} result={result} />
        ) : (
          <NotYetSteps locale={locale} words={words} attempt={attempt} result={result} />
        )}
      </Card>
      {result.passed && (
        <>
          <h2>{texts.granted}</h2>
          <SkillList locale={locale} words={words} skills={result.granted.map((skill) => ({ ...skill, evidence: 'course', selfReported: null }))} />
        </>
      )}
      <Missed locale={locale} words={words} attempt={attempt} result={result} />
    </Page>
  )
}

function PassedSteps({ locale, words, attempt, result }: Omit<Props, 'person'>) {
  const texts = words.learning.result
  return (
    <div className="row">
      {result.hasTask && <LinkButton href={`/${locale}/courses/${attempt.course}/tasks/${result.hasTask}`}>{texts.toTask}</LinkButton>}
      <LinkButton look={result.hasTask ? 'quiet' : 'main'} href={`/${locale}/learning`}>
        {texts.toLearning}
      </LinkButton>
    </div>
  )
}

function NotYetSteps({ locale, words, attempt, result }: Omit<Props, 'person'>) {
  const texts = words.learning.result
  const [first] = result.missed
  const base = `/${locale}/courses/${attempt.course}`
  return (
    <div className="row">
      {first && <LinkButton href={`${base}/${first.lesson}`}>{fill(texts.readAgain, { lesson: first.lessonTitle[locale] })}</LinkButton>}
      <ActionButton look="quiet" action={`${base}/attempts`}>
        {texts.tryAgain}
      </ActionButton>
    </div>
  )
}

/** The missed items under the lesson that each belongs to. */
function Missed({ locale, words, attempt, result }: Omit<Props, 'person'>) {
  const texts = words.learning.result
  if (result.missed.length === 0) return <p className="soft">{texts.nothingMissed}</p>
  const lessons = [...new Map(result.missed.map((miss) => [miss.lesson, miss.lessonTitle]))]
  return (
    <>
      <h2>{texts.missed}</h2>
      <p>{texts.missedLead}</p>
      {lessons.map(([lesson, title]) => (
        <Card key={lesson} as="section">
          <h3>
            <a href={`/${locale}/courses/${attempt.course}/${lesson}`}>{fill(texts.readAgain, { lesson: title[locale] })}</a>
          </h3>
          <ul>
            {result.missed
              .filter((miss) => miss.lesson === lesson)
              .map((miss) => (
                <li key={miss.number}>{miss.prompt[locale]}</li>
              ))}
          </ul>
        </Card>
      ))}
    </>
  )
}
