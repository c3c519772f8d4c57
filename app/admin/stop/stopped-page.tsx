import { Page } from '@/app/_page/page'
import { LinkButton } from '@/app/_ui/button/button'
import { Notice } from '@/app/_ui/notice/notice'
import type { Locale } from '@/core/installation/locales'
import type { Words } from '@/core/words/words'

/** After a stop, to whoever stopped: nobody is signed in any more, the reader included. */
export function StoppedPage({ locale, words }: { locale: Locale; words: Words }) {
  const texts = words.stop.stopped
  return (
    <Page locale={locale} words={words} title={texts.title} path="/courses">
      <h1>{texts.title}</h1>
      <Notice>{texts.lead}</Notice>
      <h2>{texts.nextTitle}</h2>
      <ol>
        {texts.next.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <LinkButton look="quiet" href={`/${locale}/courses`}>
        {texts.courses}
      </LinkButton>
    </Page>
  )
}
