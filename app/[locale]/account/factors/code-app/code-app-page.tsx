import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { FormFaults } from '@/app/_ui/field/field'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { Words } from '@/core/words/words'
import { CodeAppSteps } from '../../../second-factor/code-app-steps'
import { CodeForm } from '../../../second-factor/proof-forms'
import { factorsPath } from '../factors-response'

type Props = { locale: Locale; words: Words; person: Person; secret: string; form?: FormState }

export function CodeAppPage({ locale, words, person, secret, form }: Props) {
  const texts = words.factors.app
  const path = '/account/factors/code-app'
  return (
    <Page locale={locale} words={words} title={texts.title} path={path} person={person}>
      <h1>{texts.title}</h1>
      <FormFaults title={words.common.errors.title} form={form} />
      <p className="lead">{texts.lead}</p>
      <CodeAppSteps words={words} handle={person.handle} secret={secret} />
      <CodeForm words={words} action={`/${locale}${path}`} submit={texts.submit} form={form} />
      <p className="after">
        <a href={factorsPath(locale)}>{texts.back}</a>
      </p>
    </Page>
  )
}
