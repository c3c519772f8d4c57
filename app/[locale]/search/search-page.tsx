import { Page } from '@/app/_page/page'
import { LinkButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { Marked } from '@/app/_ui/search/marked'
import { SearchBox } from '@/app/_ui/search/search-box'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { Words } from '@/core/words/words'
import type { Answer } from './present-answers'

/** `near`: what comes near where nothing answers. `isSimilar`: words were looked for that were not typed so. */
export type Found = { answers: Answer[]; near: Answer[]; isSimilar: boolean }

type SearchPageProps = { locale: Locale; words: Words; person: Person | null; typed: string; found: Found | null }

/** One box, and below it what was found, kind by kind, the kind of the best answer first. */
export function SearchPage({ locale, words, person, typed, found }: SearchPageProps) {
  const texts = words.search
  return (
    // The title is kept in the browser's history: what was looked for does not stand in it.
    <Page locale={locale} words={words} title={texts.title} path={pathOf(typed)} person={person}>
      <h1>{texts.title}</h1>
      <SearchBox locale={locale} words={words} typed={typed} hint />
      <p className="small soft">{texts.history}</p>
      {found && found.answers.length === 0 && <NothingFound locale={locale} words={words} near={found.near} />}
      {found && found.answers.length > 0 && found.isSimilar && <p className="soft">{texts.similar}</p>}
      {kindsIn(found?.answers ?? []).map((kind) => (
        <section key={kind}>
          <h2>{texts.kinds[kind]}</h2>
          <AnswerList answers={found?.answers.filter((one) => one.kind === kind) ?? []} locale={locale} words={words} />
        </section>
      ))}
      {(!found || found.answers.length > 0) && (
        <p>
          <a href={`/${locale}/courses`}>{texts.courses}</a>
        </p>
      )}
    </Page>
  )
}

/** The other language is asked for the same words. */
function pathOf(typed: string): string {
  return typed === '' ? '/search' : `/search?q=${encodeURIComponent(typed)}`
}

function kindsIn(answers: readonly Answer[]): Answer['kind'][] {
  return [...new Set(answers.map(({ kind }) => kind))]
}

function NothingFound({ locale, words, near }: { locale: Locale; words: Words; near: Answer[] }) {
  const texts = words.search
  return (
    <>
      <h2>{texts.none.title}</h2>
      <p>{texts.none.text}</p>
      {near.length > 0 && (
        <>
          <p>{texts.none.near}</p>
          <AnswerList answers={near} locale={locale} words={words} />
        </>
      )}
      <LinkButton href={`/${locale}/courses`}>{texts.courses}</LinkButton>
    </>
  )
}

function AnswerList({ answers, locale, words }: { answers: Answer[]; locale: Locale; words: Words }) {
  return (
    <ul className="plain">
      {answers.map((answer) => (
        <AnswerCard
          key={`${answer.kind} ${answer.href ?? answer.title.map(({ text }) => text).join('')}`}
          answer={answer}
          locale={locale}
          words={words}
        />
      ))}
    </ul>
  )
}

function AnswerCard({ answer, locale, words }: { answer: Answer; locale: Locale; words: Words }) {
  const { href, title, excerpt, courses, kind } = answer
  const texts = words.search
  return (
    <Card as="li">
      <h3>
        {href === null ? (
          <Marked pieces={title} />
        ) : (
          <a href={href}>
            <Marked pieces={title} />
          </a>
        )}
      </h3>
      <p lang={excerpt.locale === locale ? undefined : excerpt.locale}>
        <Marked pieces={excerpt.pieces} />
      </p>
      {courses.length > 0 && (
        <p className="small soft">
          {kind === 'lesson' ? texts.ofCourse : texts.taughtBy}:{' '}
          {courses.map((course, index) => (
            <span key={course.href}>
              {index > 0 && ' · '}
              {kind === 'lesson' ? course.text : <a href={course.href}>{course.text}</a>}
            </span>
          ))}
        </p>
      )}
      {kind === 'skill' && courses.length === 0 && <p className="small soft">{texts.notTaught}</p>}
    </Card>
  )
}
