import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { FormFaults } from '@/app/_ui/field/field'
import type { SecondFactorStep } from '@/core/accounts/server/open-second-factor'
import type { Locale } from '@/core/installation/locales'
import type { Words } from '@/core/words/words'
import { CodeAppSteps } from './code-app-steps'
import { KeyForm } from './key-form'
import { CodeForm, ProofForms } from './proof-forms'

type Props = { locale: Locale; words: Words; step: SecondFactorStep; form?: FormState }

export function SecondFactorPage({ locale, words, step, form }: Props) {
  const texts = words.accounts.secondFactor
  const title = step.setUp ? texts.setUpTitle : texts.title
  const action = `/${locale}/second-factor`
  return (
    <Page locale={locale} words={words} title={title} path="/second-factor" script="keys">
      <h1>{title}</h1>
      <FormFaults title={words.common.errors.title} form={form} />
      {step.setUp ? (
        <SetUp words={words} action={action} handle={step.handle} setUp={step.setUp} form={form} />
      ) : (
        <ProofForms words={words} action={action} ways={step.ways} form={form} />
      )}
      <p className="after">
        <a href={`/${locale}/sign-in`}>{texts.again}</a>
      </p>
    </Page>
  )
}

type SetUpProps = {
  words: Words
  action: string
  handle: string
  setUp: NonNullable<SecondFactorStep['setUp']>
  form: FormState | undefined
}

function SetUp({ words, action, handle, setUp, form }: SetUpProps) {
  const texts = words.factors.setUp
  return (
    <>
      <p className="lead">{texts.lead}</p>
      <h2>{texts.keyTitle}</h2>
      <p>{texts.keyText}</p>
      <KeyForm words={words} action={action} question={setUp.newKey} submit={texts.keySubmit} form={form} />
      <h2>{texts.appTitle}</h2>
      <CodeAppSteps words={words} handle={handle} secret={setUp.secret} />
      <CodeForm words={words} action={action} look="quiet" form={form} />
    </>
  )
}
