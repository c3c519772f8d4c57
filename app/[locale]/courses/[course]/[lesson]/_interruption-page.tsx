import { Page } from '@/app/_page/page'
import { LinkButton } from '@/app/_ui/button/button'
import { Notice } from '@/app/_ui/notice/notice'
import { LessonPlace, type LessonPageProps } from './_lesson-page'

/**
 * Before a lesson that may hurt: what comes, and the choice. Nothing keeps the answer: whoever goes on opens another
 * public address, so no cookie and no parameter tells who read what.
 */
export function InterruptionPage({ locale, words, open }: LessonPageProps) {
  const texts = words.rights.interruption
  const title = open.body.title[locale]
  return (
    <Page locale={locale} words={words} title={title} path={open.path} script="learner">
      <LessonPlace locale={locale} words={words} open={open} />
      <h1>{title}</h1>
      <Notice tone="care">
        <p>
          <strong>{texts.title}</strong>
        </p>
        <p>{open.sensitive?.[locale]}</p>
      </Notice>
      <p>{texts.choice}</p>
      <p className="small soft">{texts.leave}</p>
      <div className="row">
        <LinkButton href={`/${locale}${open.textPath}`}>{texts.goOn}</LinkButton>
        <LinkButton look="quiet" href={`/${locale}/courses/${open.course.course}`}>
          {texts.back}
        </LinkButton>
      </div>
    </Page>
  )
}
