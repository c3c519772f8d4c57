import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { LinkButton, SubmitButton } from '@/app/_ui/button/button'
import { ChoiceField, FormFaults } from '@/app/_ui/field/field'
import { Notice } from '@/app/_ui/notice/notice'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { Words } from '@/core/words/words'

type Props = { locale: Locale; words: Words; person: Person; form: FormState | undefined }

/** Says what a stop does and does it. The form comes first: who is in a hurry knows already. */
export function StopPage({ locale, words, person, form }: Props) {
  const texts = words.stop.stop
  return (
    <Page locale={locale} words={words} title={texts.title} path={null} here="/admin/stop" person={person} wide>
      <div className="narrow">
        <h1>{texts.title}</h1>
        <FormFaults title={words.common.errors.title} form={form} />
        <Notice tone="danger">{texts.lead}</Notice>
        <form method="post" action="/admin/stop">
          <ChoiceField name="sure" kind="several" label={texts.confirm} form={form} choices={[{ value: 'yes', label: texts.yes }]} />
          <div className="row">
            <SubmitButton look="danger">{texts.submit}</SubmitButton>
            <LinkButton look="quiet" href="/admin">
              {texts.keep}
            </LinkButton>
          </div>
        </form>
        <h2>{texts.happensTitle}</h2>
        <ul>
          {texts.happens.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <h2>{texts.afterTitle}</h2>
        <p>{texts.after}</p>
      </div>
    </Page>
  )
}
