import { LinkButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { Stamp } from '@/app/_ui/stamp/stamp'
import type { Locale } from '@/core/installation/locales'
import type { BestCourse } from '@/core/jobs/best-course-for'
import { fillCount } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/** The course that opens most. `isFirst`: it is the next step of the page. */
export function LearnFirst({ best, isFirst, locale, words }: { best: BestCourse; isFirst: boolean; locale: Locale; words: Words }) {
  const texts = words.jobs.learnFirst
  const { course, passed, unlocks, nearer } = best
  const gain = unlocks > 0 ? fillCount(texts.unlocks, unlocks, locale) : fillCount(texts.nearer, nearer, locale)
  return (
    <Card step={isFirst} as="section">
      <h2>{passed ? texts.task : isFirst ? texts.title : texts.more}</h2>
      <p>
        <strong>{course.title[locale]}</strong> {!passed && <Stamp>{fillCount(texts.hours, course.hours, locale)}</Stamp>}
      </p>
      <p>
        {passed && texts.taskText} {gain}
      </p>
      <LinkButton look={isFirst ? 'main' : 'quiet'} href={`/${locale}/courses/${course.course}`}>
        {texts.open}
      </LinkButton>
    </Card>
  )
}
