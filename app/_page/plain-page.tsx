import type { Locale } from '@/core/installation/locales'
import { type Words, wordsFor } from '@/core/words/words'
import { LinkButton } from '../_ui/button/button'
import { Page } from './page'
import { htmlResponse } from './respond'

const PLAIN = { 403: 'forbidden', 404: 'notFound', 413: 'tooLarge', 415: 'forbidden', 500: 'failed', 503: 'unavailable' } as const

/** A page that says what went wrong, in the reader's language, and what to do next. */
export function plainPage(status: keyof typeof PLAIN, locale: Locale): Promise<Response> {
  const words: Words = wordsFor(locale)
  const { title, text } = words.common[PLAIN[status]]
  return htmlResponse(
    <Page locale={locale} words={words} title={title} path="/courses">
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <LinkButton href={`/${locale}/courses`}>{words.common.notFound.courses}</LinkButton>
    </Page>,
    { status },
  )
}
