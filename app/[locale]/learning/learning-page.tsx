import { Page } from '@/app/_page/page'
import { LinkButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { SearchBox } from '@/app/_ui/search/search-box'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { CourseProgress } from '@/core/progress/course-progress'
import type { BestLevel } from '@/core/skills/best-levels'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'
import { CourseCard } from './course-card'
import { NextStepCard } from './next-step-card'
import { SkillList } from './skill-list'

type Props = { locale: Locale; words: Words; person: Person; courses: CourseProgress[]; skills: BestLevel[]; due: number; offersCode: boolean }

/** A learner's own page: what comes next, the courses under way, the skills so far. `due`: questions to repeat today. */
export function LearningPage({ locale, words, person, courses, skills, due, offersCode }: Props) {
  const texts = words.learning
  return (
    <Page locale={locale} words={words} title={texts.title} path="/learning" person={person}>
      <h1>{texts.title}</h1>
      <NextStepCard locale={locale} words={words} courses={courses} />
      {due > 0 && <ReviewOffer locale={locale} words={words} due={due} />}
      {courses.length === 0 ? (
        <HowItGoes words={words} />
      ) : (
        <>
          <h2>{texts.courses.title}</h2>
          {latestFirst(courses).map((course) => (
            <CourseCard key={course.course} locale={locale} words={words} course={course} />
          ))}
          <p>
            <a href={`/${locale}/courses`}>{texts.courses.more}</a>
          </p>
          <SearchBox locale={locale} words={words} />
        </>
      )}
      {offersCode && <CodeOffer locale={locale} words={words} />}
      <h2>{texts.skills.title}</h2>
      {skills.length === 0 ? <p>{texts.skills.none}</p> : <SkillList locale={locale} words={words} skills={skills} />}
      <LinkButton look="quiet" href={`/${locale}/learning/skills`}>
        {skills.length === 0 ? texts.skills.add : texts.skills.all}
      </LinkButton>
    </Page>
  )
}

/** Offered, never asked for: nothing is counted in a row, and nothing is lost by whoever stays away. */
function ReviewOffer({ locale, words, due }: Pick<Props, 'locale' | 'words' | 'due'>) {
  const { title, offer, start } = words.learning.review
  return (
    <Card as="section">
      <h2>{title}</h2>
      <p>{fill(offer, { count: formatNumber(due, locale) })}</p>
      <LinkButton look="quiet" href={`/${locale}/learning/review`}>
        {start}
      </LinkButton>
    </Card>
  )
}

/** A newcomer has one paper. A second one is offered here and not on joining, which is long enough. */
function CodeOffer({ locale, words }: Pick<Props, 'locale' | 'words'>) {
  const { title, text, link } = words.recovery.offer
  return (
    <Card as="section">
      <h2>{title}</h2>
      <p>{text}</p>
      <LinkButton look="quiet" href={`/${locale}/account/recovery`}>
        {link}
      </LinkButton>
    </Card>
  )
}

/** What was worked on last comes first. */
function latestFirst(courses: CourseProgress[]): CourseProgress[] {
  return [...courses].sort((a, b) => b.lastEvent - a.lastEvent)
}

function HowItGoes({ words }: { words: Words }) {
  const { how, points } = words.learning.start
  return (
    <>
      <h2>{how}</h2>
      <ol>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
    </>
  )
}
