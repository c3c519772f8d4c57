import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { SubmitButton } from '@/app/_ui/button/button'
import { FormFaults, TextField } from '@/app/_ui/field/field'
import { Notice } from '@/app/_ui/notice/notice'
import type { SignInNotice } from '@/app/_page/return-path'
import type { Locale } from '@/core/installation/locales'
import type { Words } from '@/core/words/words'
import { PhoneField } from './phone-field'

type SignInPageProps = { locale: Locale; words: Words; form?: FormState; notice?: SignInNotice | undefined }

/** The same bytes for everyone who opens it. */
export function SignInPage({ locale, words, form, notice }: SignInPageProps) {
  const texts = words.accounts.signIn
  return (
    <Page locale={locale} words={words} title={texts.title} path={notice ? `/sign-in?${notice}=yes` : '/sign-in'}>
      <h1>{texts.title}</h1>
      {notice && <Notice tone={notice === 'waiting' ? 'info' : 'care'}>{words.waiting.notices[notice]}</Notice>}
      <FormFaults title={words.common.errors.title} form={form} />
      <form method="post" action={`/${locale}/sign-in`}>
        <TextField name="handle" label={texts.handle} hint={texts.handleHint} form={form} />
        <TextField name="passphrase" label={texts.passphrase} hint={texts.passphraseHint} form={form} />
        <PhoneField locale={locale} words={words} form={form} />
        <SubmitButton>{texts.submit}</SubmitButton>
      </form>
      <h2>{words.recovery.signIn.title}</h2>
      <p>{words.recovery.signIn.text}</p>
      <p>
        <a className="tap" href={`/${locale}/recover`}>
          {words.recovery.signIn.link}
        </a>
      </p>
      <h2>{texts.newTitle}</h2>
      <p>
        {texts.newText} <a href={`/${locale}/join`}>{texts.newLink}</a>
      </p>
      <h2>{texts.aboutTitle}</h2>
      <ul>
        {[...texts.about, words.sessions.phone.staff].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Page>
  )
}
