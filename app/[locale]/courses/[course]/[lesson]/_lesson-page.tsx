import { Page } from '@/app/_page/page'
import { ActionButton, LinkButton } from '@/app/_ui/button/button'
import { LessonText } from '@/app/_ui/lesson/lesson'
import { PracticeList } from '@/app/_ui/practice/practice'
import { Stamp } from '@/app/_ui/stamp/stamp'
import { isGuide } from '@/core/courses/course-file'
import { factsOf, type LessonFacts } from '@/core/courses/lesson-facts'
import { isSpoken } from '@/core/lessons/recording'
import { TARGET } from '@/core/courses/translation-state'
import type { Day } from '@/core/installation/days'
import { type Locale, otherLocale } from '@/core/installation/locales'
import { fill, formatDay, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'
import type { OpenLesson } from '../../_open-lesson'

export type LessonPageProps = { locale: Locale; words: Words; open: OpenLesson }

/** `today` tells how old the facts of the lesson are. */
export function LessonPage({ locale, words, open, today }: LessonPageProps & { today: Day }) {
  const { course, body, path, textPath, next } = open
  const texts = words.read.lesson
  const other = otherLocale(locale)
  return (
    <Page locale={locale} words={words} title={body.title[locale]} path={textPath} spoken={isSpoken(body.blocks[locale])} script="learner">
      <LessonPlace locale={locale} words={words} open={open} />
      <h1>{body.title[locale]}</h1>
      <p className="row small">
        <a className="tap" href={`/${locale}${path}/side-by-side`}>
          {texts.sideBySide}
        </a>
        {isDrafted(open, locale) && <Stamp tone="care">{body.states?.stale && locale === TARGET ? texts.stale : texts.draft}</Stamp>}
      </p>
      <LessonText blocks={body.blocks[locale]} other={{ href: `/${other}${textPath}`, locale: other, name: words.common.switch }} />
      <Facts locale={locale} words={words} facts={factsOf(course.file, open.lesson, today)} />
      {body.practice.length > 0 && (
        <>
          <h2 id="practice">{texts.practice}</h2>
          <p>{texts.practiceLead}</p>
          <PracticeList items={body.practice} locale={locale} words={words} action={`/${locale}${path}/practice`} />
        </>
      )}
      <div className="end stack">
        {!isGuide(course.file) && (
          <>
            <ActionButton action={`/${locale}${path}/completions`}>{texts.read}</ActionButton>
            <p className="small soft">{texts.readHelp}</p>
          </>
        )}
        <LinkButton look="quiet" href={next ? `/${locale}/courses/${course.course}/${next}` : `/${locale}/courses/${course.course}`}>
          {next ? texts.next : texts.toCourse}
        </LinkButton>
      </div>
    </Page>
  )
}

/** True while somebody should still read the text a second time. */
function isDrafted({ course, body }: OpenLesson, locale: Locale): boolean {
  if (locale !== TARGET || !body.states) return course.file.translation[locale] === 'drafted'
  const { missing, drafted, stale } = body.states
  return missing + drafted + stale > 0
}

/** How old the facts are that may harm when they are wrong. */
function Facts({ locale, words, facts }: { locale: Locale; words: Words; facts: LessonFacts | undefined }) {
  if (!facts) return null
  const texts = words.read.lesson.facts
  const day = formatDay(facts.checkedOn, locale)
  return (
    <p className={facts.isOld ? 'notice' : 'small soft'}>
      {facts.subjects.map((subject) => fill(texts[subject], { day })).join(' ')} {facts.isOld && texts.old}
    </p>
  )
}

/** Where the lesson stands: its course, and which lesson of how many. */
export function LessonPlace({ locale, words, open: { course, number } }: LessonPageProps) {
  return (
    <div className="crumb">
      <a href={`/${locale}/courses/${course.course}`}>{course.file.title[locale]}</a>
      <span>{fill(words.read.lesson.place, { number: formatNumber(number, locale), all: formatNumber(course.lessons.length, locale) })}</span>
    </div>
  )
}
