import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { LinkButton, SubmitButton } from '@/app/_ui/button/button'
import { ChoiceField, FormFaults } from '@/app/_ui/field/field'
import { Notice } from '@/app/_ui/notice/notice'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { Words } from '@/core/words/words'

export function DeletionPage({ locale, words, person, form }: { locale: Locale; words: Words; person: Person; form?: FormState }) {
  const texts = words.accounts.deletion
  return (
    <Page locale={locale} words={words} title={texts.title} path="/account/deletion" person={person}>
      <h1>{texts.title}</h1>
      <FormFaults title={words.common.errors.title} form={form} />
      <Notice tone="danger">{texts.lead}</Notice>
      <form method="post" action={`/${locale}/account/deletion`}>
        <ChoiceField name="sure" kind="several" label={texts.confirm} form={form} choices={[{ value: 'yes', label: texts.yes }]} />
        <div className="row">
          <LinkButton href={`/${locale}/account`}>{texts.keep}</LinkButton>
          <SubmitButton look="danger">{texts.submit}</SubmitButton>
        </div>
      </form>
    </Page>
  )
}
