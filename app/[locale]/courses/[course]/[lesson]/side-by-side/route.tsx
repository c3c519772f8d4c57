import { Page } from '@/app/_page/page'
import { htmlResponse } from '@/app/_page/respond'
import { publicRoute } from '@/app/_page/routes'
import { LinkButton } from '@/app/_ui/button/button'
import { LessonPairs } from '@/app/_ui/lesson/lesson'
import { isSpoken } from '@/core/lessons/recording'
import { otherLocale } from '@/core/installation/locales'
import { missingLesson, openLesson } from '../../../_open-lesson'
import { LessonPlace } from '../_lesson-page'

/** A lesson in two languages at once, for those who learn one of them. */
export const GET = publicRoute(async (visit) => {
  const { db, locale, words, params } = visit
  const open = await openLesson(db, params)
  if (!open) return missingLesson(visit)
  const { body, path, textPath } = open
  const texts = words.read.lesson
  const [first, second] = [locale, otherLocale(locale)].map((each) => ({ locale: each, title: body.title[each], blocks: body.blocks[each] }))
  return htmlResponse(
    <Page
      locale={locale}
      words={words}
      title={body.title[locale]}
      path={`${path}/side-by-side`}
      spoken={isSpoken(body.blocks[locale])}
      script="learner"
    >
      <LessonPlace locale={locale} words={words} open={open} />
      <p className="small">
        <a className="tap" href={`/${locale}${textPath}`}>
          {texts.oneLanguage}
        </a>
      </p>
      {first && second && <LessonPairs first={first} second={second} />}
      <div className="end">
        {body.practice.length > 0 ? (
          <LinkButton href={`/${locale}${textPath}#practice`}>{texts.practice}</LinkButton>
        ) : (
          <LinkButton href={`/${locale}/courses/${open.course.course}`}>{texts.toCourse}</LinkButton>
        )}
      </div>
    </Page>,
    { cache: 'public' },
  )
})
