import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { SubmitButton } from '@/app/_ui/button/button'
import { FormFaults, TextField } from '@/app/_ui/field/field'
import { Notice } from '@/app/_ui/notice/notice'
import type { Locale } from '@/core/installation/locales'
import type { Words } from '@/core/words/words'

/** `isOver`: the second step came too late, or after the invitation was used. */
type JoinPageProps = { locale: Locale; words: Words; form?: FormState; isOver?: boolean }

/** The same bytes for everyone who opens it. With script, the code of a link's fragment comes into the field by itself. */
export function JoinPage({ locale, words, form, isOver = false }: JoinPageProps) {
  const texts = words.accounts.join
  const shown = isOver ? { errors: { code: texts.over }, values: {} } : form
  return (
    <Page locale={locale} words={words} title={texts.title} path="/join" script="join">
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <FormFaults title={words.common.errors.title} form={shown} />
      {isOver && (
        <Notice tone="care">
          {texts.overWritten} <a href={`/${locale}/sign-in`}>{texts.haveLink}</a>
        </Notice>
      )}
      <form method="post" action={`/${locale}/join`} data-fragment="">
        <TextField name="code" label={texts.code} hint={texts.codeHint} form={shown} isCode />
        <SubmitButton>{texts.submit}</SubmitButton>
      </form>
      <p>
        <a className="tap" href={`/${locale}/safety`}>
          {words.rights.safety.joinLink}
        </a>
      </p>
      <h2>{texts.haveTitle}</h2>
      <p>
        <a href={`/${locale}/sign-in`}>{texts.haveLink}</a>
      </p>
      <h2>{texts.readTitle}</h2>
      <p>
        {texts.readText} <a href={`/${locale}/courses`}>{texts.readLink}</a>
      </p>
    </Page>
  )
}
