import { LinkButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { Stamp } from '@/app/_ui/stamp/stamp'
import type { Locale } from '@/core/installation/locales'
import type { BestCourse } from '@/core/jobs/best-course-for'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/** The course that opens most. For a newcomer it is the next step of the page. */
export function LearnFirst({ best, isNew, locale, words }: { best: BestCourse; isNew: boolean; locale: Locale; words: Words }) {
  const texts = words.jobs.learnFirst
  const { course, unlocks, nearer } = best
  const gain =
    unlocks === 1 ? texts.unlocksOne : fill(unlocks > 0 ? texts.unlocks : texts.nearer, { openings: formatNumber(unlocks || nearer, locale) })
  return (
    <Card step={isNew} as="section">
      <h2>{isNew ? texts.title : texts.more}</h2>
      <p>
        <strong>{course.title[locale]}</strong> <Stamp>{fill(texts.hours, { hours: formatNumber(course.hours, locale) })}</Stamp>
      </p>
      <p>{gain}</p>
      <LinkButton look={isNew ? 'main' : 'quiet'} href={`/${locale}/courses/${course.course}`}>
        {texts.open}
      </LinkButton>
    </Card>
  )
}
