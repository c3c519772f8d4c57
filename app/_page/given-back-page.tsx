import type { Locale } from '@/core/installation/locales'
import { type Fields, textsOf } from '@/core/safety/kept-form'
import type { Words } from '@/core/words/words'
import { LinkButton, SubmitButton } from '../_ui/button/button'
import { WrittenTexts } from '../_ui/written-texts/written-texts'
import { keptPageName } from './kept-pages'
import { Page } from './page'
import { SentFields } from './sent-fields'

type Props = { locale: Locale; words: Words; path: string; fields: Fields; resend: boolean }

/**
 * What was sent without a session that anybody knows, given back in this one answer and stored nowhere. With `resend`
 * the page itself holds the form until its person has signed in beside it; only for a browser that says that the form
 * came from our own page, or a page of somebody else could put words into a signed-in person's mouth.
 */
export function GivenBackPage({ locale, words, path, fields, resend }: Props) {
  const texts = words.waiting.givenBack
  const name = keptPageName(path)
  return (
    <Page locale={locale} words={words} title={texts.title} path="/sign-in">
      <h1>{texts.title}</h1>
      <p className="lead">{texts.text}</p>
      {name && (
        <p>
          <strong>{words.waiting.pages[name]}</strong>
        </p>
      )}
      <WrittenTexts label={texts.written} texts={textsOf(fields)} />
      {resend ? (
        <>
          <ol>
            <li>{texts.first}</li>
            <li>{texts.then}</li>
          </ol>
          <div className="row">
            <a className="button" href={`/${locale}/sign-in`} target="_blank" rel="noreferrer">
              {texts.signIn}
            </a>
            <form method="post" action={path}>
              <SentFields fields={fields} />
              <SubmitButton look="quiet">{texts.again}</SubmitButton>
            </form>
          </div>
        </>
      ) : (
        <>
          <p>{texts.copy}</p>
          <LinkButton href={`/${locale}/sign-in`}>{texts.signIn}</LinkButton>
        </>
      )}
    </Page>
  )
}
