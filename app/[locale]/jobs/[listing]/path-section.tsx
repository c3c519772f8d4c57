import { Card } from '@/app/_ui/card/card'
import type { Locale } from '@/core/installation/locales'
import type { Match } from '@/core/jobs/matches'
import { skillLabel } from '@/core/skills/vocabulary'
import { fill, fillCount, formatList, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/** From here to the job: the courses that close what is missing, or honestly that no course does. */
export function PathSection({ match, locale, words }: { match: Match; locale: Locale; words: Words }) {
  const texts = words.jobs.path
  const { courses, hours, untaught } = match.path
  const hoursText = (count: number) => fillCount(words.jobs.learnFirst.hours, count, locale)
  if (match.fit.rows.length === 0) return null
  if (courses.length === 0 && untaught.length === 0) return <p>{texts.complete}</p>
  return (
    <Card as="section">
      <h2>{texts.title}</h2>
      {courses.length > 0 && (
        <p>{courses.length === 1 ? (courses[0]?.passed ? texts.task : texts.one) : fill(texts.some, { hours: formatNumber(hours, locale) })}</p>
      )}
      <ol>
        {courses.map(({ course, title, hours, passed }) => (
          <li key={course}>
            <a href={`/${locale}/courses/${course}`}>{title[locale]}</a>{' '}
            <span className="small soft">{passed ? words.jobs.path.passed : hoursText(hours)}</span>
          </li>
        ))}
      </ol>
      {untaught.length > 0 && (
        <>
          <p>
            {fill(texts.untaught, {
              skills: formatList(
                untaught.map(({ skill }) => skillLabel(skill)[locale]),
                locale,
              ),
            })}
          </p>
          <p>
            {texts.untaughtHelp} <a href={`/${locale}/learning/skills`}>{words.jobs.learnFirst.addSkills}</a>
          </p>
        </>
      )}
    </Card>
  )
}
