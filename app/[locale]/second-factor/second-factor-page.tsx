import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { SubmitButton } from '@/app/_ui/button/button'
import { FormFaults, TextField } from '@/app/_ui/field/field'
import { QrCode } from '@/app/_ui/qr-code/qr-code'
import { totpAddress } from '@/core/accounts/one-time-codes'
import type { Locale } from '@/core/installation/locales'
import { readSettings } from '@/core/installation/settings'
import type { Words } from '@/core/words/words'

type Props = { locale: Locale; words: Words; handle: string; secretToSetUp: string | null; form?: FormState }

export function SecondFactorPage({ locale, words, handle, secretToSetUp, form }: Props) {
  const texts = words.accounts.secondFactor
  const title = secretToSetUp ? texts.setUpTitle : texts.title
  return (
    <Page locale={locale} words={words} title={title} path="/second-factor">
      <h1>{title}</h1>
      <FormFaults title={words.common.errors.title} form={form} />
      {secretToSetUp ? <SetUp words={words} handle={handle} secret={secretToSetUp} /> : <p className="lead">{texts.text}</p>}
      <form method="post" action={`/${locale}/second-factor`}>
        <TextField name="code" label={texts.code} hint={texts.codeHint} inputMode="numeric" autoComplete="one-time-code" form={form} />
        <SubmitButton>{texts.submit}</SubmitButton>
      </form>
      <p className="after">
        <a href={`/${locale}/sign-in`}>{texts.again}</a>
      </p>
    </Page>
  )
}

function SetUp({ words, handle, secret }: { words: Words; handle: string; secret: string }) {
  const texts = words.accounts.secondFactor
  return (
    <>
      <p className="lead">{texts.setUpText}</p>
      <ol>
        <li>{texts.setUpApp}</li>
        <li>
          {texts.setUpScan}
          <QrCode text={totpAddress(secret, readSettings().SITE_ISSUER, handle)} label={texts.qr} />
          <p>
            {texts.setUpKey}{' '}
            <span className="key" translate="no">
              {secret.replace(/.{4}(?=.)/g, '$& ')}
            </span>
          </p>
        </li>
        <li>{texts.setUpCode}</li>
      </ol>
    </>
  )
}
