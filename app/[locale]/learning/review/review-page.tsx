import { Page } from '@/app/_page/page'
import { LinkButton } from '@/app/_ui/button/button'
import { PracticeForm } from '@/app/_ui/practice/practice'
import type { Person } from '@/core/accounts/person'
import type { Day } from '@/core/installation/days'
import type { Locale } from '@/core/installation/locales'
import type { ShownDueItem } from '@/core/progress/server/find-due-item'
import { fill, formatDay, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

type Props = { locale: Locale; words: Words; person: Person }

type Answered = { response?: readonly string[] | undefined; fault?: string | undefined }

/** One question from a past lesson, to be answered or with its mark. `left` counts this one while it is unanswered. */
export function ReviewPage({ locale, words, person, due, left, response, fault }: Props & Answered & { due: ShownDueItem; left: number }) {
  const texts = words.learning.review
  const isMarked = response !== undefined && !fault
  return (
    <Page locale={locale} words={words} title={texts.title} path="/learning/review" person={person}>
      <h1>{texts.title}</h1>
      <p className="soft">{texts.lead}</p>
      <p className="small">
        {due.courseTitle[locale]} · <a href={`/${locale}/courses/${due.course}/${due.lesson}`}>{due.lessonTitle[locale]}</a>
      </p>
      <PracticeForm
        item={due.practice}
        number={1}
        locale={locale}
        words={words}
        action={`/${locale}/learning/review/answers`}
        fields={{ course: due.course, lesson: due.lesson }}
        {...(response ? { response } : {})}
        fault={fault}
      />
      <p className="small soft">{left > 0 ? fill(texts.left, { count: formatNumber(left, locale) }) : texts.last}</p>
      {isMarked && left > 0 && <LinkButton href={`/${locale}/learning/review`}>{texts.next}</LinkButton>}
      <LinkButton look="quiet" href={`/${locale}/learning`}>
        {texts.stop}
      </LinkButton>
    </Page>
  )
}

/** Nothing more today. `next`: the day of the next questions; null for somebody who has answered none yet. */
export function NothingDuePage({ locale, words, person, next }: Props & { next: Day | null }) {
  const texts = words.learning.review
  return (
    <Page locale={locale} words={words} title={texts.title} path="/learning/review" person={person}>
      <h1>{texts.title}</h1>
      <p>{next ? fill(texts.done, { day: formatDay(next, locale) }) : texts.none}</p>
      <LinkButton href={`/${locale}/learning`}>{texts.stop}</LinkButton>
    </Page>
  )
}
