import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { SubmitButton } from '@/app/_ui/button/button'
import { FormFaults, TextField } from '@/app/_ui/field/field'
import { Notice } from '@/app/_ui/notice/notice'
import type { Locale } from '@/core/installation/locales'
import type { Words } from '@/core/words/words'

/** `isOver`: the second step came too late, or after the code was used. */
type RecoverPageProps = { locale: Locale; words: Words; form?: FormState; isOver?: boolean }

/** The same bytes for everyone who opens it: for whoever has lost the six words and made a code on paper before. */
export function RecoverPage({ locale, words, form, isOver = false }: RecoverPageProps) {
  const texts = words.recovery.page
  const { signIn, join } = words.accounts
  const shown = isOver ? { errors: { '': texts.over }, values: {} } : form
  return (
    <Page locale={locale} words={words} title={texts.title} path="/recover">
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <FormFaults title={words.common.errors.title} form={shown} />
      {isOver && (
        <Notice tone="care">
          {texts.overWritten} <a href={`/${locale}/sign-in`}>{join.haveLink}</a>
        </Notice>
      )}
      <form method="post" action={`/${locale}/recover`}>
        <TextField name="handle" label={signIn.handle} hint={texts.handleHint} form={shown} />
        <TextField name="code" label={texts.code} hint={texts.codeHint} form={shown} isCode />
        <SubmitButton>{texts.submit}</SubmitButton>
      </form>
      <h2>{texts.nextTitle}</h2>
      <ol>
        {texts.next.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p>{texts.nextStaff}</p>
      <h2>{texts.noneTitle}</h2>
      <p>{texts.none}</p>
      <p>
        <a className="tap" href={`/${locale}/join`}>
          {signIn.newLink}
        </a>
      </p>
    </Page>
  )
}
