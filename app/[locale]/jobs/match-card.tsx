import { Card } from '@/app/_ui/card/card'
import { Gates } from '@/app/_ui/gates/gates'
import { Stamp } from '@/app/_ui/stamp/stamp'
import { wageText } from '@/app/_ui/wage/wage-text'
import type { Locale } from '@/core/installation/locales'
import { isOneCourseAway, type Match } from '@/core/jobs/matches'
import { findPlace } from '@/core/places/places'
import { fill, formatDay, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'
import { FitPicture } from './fit-picture'

/** A job in the list: pay, place, how it fits, and what stands in the way. The title is the link. */
export function MatchCard({ match, asked, locale, words }: { match: Match; asked: boolean; locale: Locale; words: Words }) {
  const texts = words.jobs
  const { listing, employer, fit, path } = match
  const [course] = path.courses
  return (
    <Card as="li">
      <h3 className="course">
        <a href={`/${locale}/jobs/${listing.id}`}>{listing.title[locale]}</a>
      </h3>
      <p>
        <strong>{wageText(listing.wage, locale, words)}</strong>
        <br />
        <span className="soft">
          {employer.name[locale]} · {findPlace(listing.place)?.label[locale]}
        </span>
      </p>
      <FitPicture fit={fit} near={isOneCourseAway(match)} locale={locale} words={words} />
      {/* Every job of the list is open, so that gate says nothing here. */}
      <Gates gates={match.gates.filter((gate) => gate.gate !== 'open')} words={words} short />
      <p className="row">
        {asked && <Stamp tone="good">{texts.asked}</Stamp>}
        {course && isOneCourseAway(match) && (
          <Stamp tone="care">
            {fill(course.passed ? texts.oneTaskAway : texts.oneCourseAway, {
              course: course.title[locale],
              hours: formatNumber(course.hours, locale),
            })}
          </Stamp>
        )}
        <span className="small soft">{fill(texts.closes, { day: formatDay(listing.closesOn, locale) })}</span>
      </p>
    </Card>
  )
}
