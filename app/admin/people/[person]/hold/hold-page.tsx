import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { LinkButton, SubmitButton } from '@/app/_ui/button/button'
import { ChoiceField, FormFaults } from '@/app/_ui/field/field'
import type { Person } from '@/core/accounts/person'
import type { StaffMember } from '@/core/accounts/server/list-staff'
import type { Locale } from '@/core/installation/locales'
import type { Words } from '@/core/words/words'

type Props = { locale: Locale; words: Words; person: Person; member: StaffMember; form: FormState | undefined }

/** Says what a hold does, and does it. */
export function HoldPage({ locale, words, person, member, form }: Props) {
  const texts = words.stop.hold
  const action = `/admin/people/${member.id}/hold`
  return (
    <Page locale={locale} words={words} title={texts.title} path={null} here={action} person={person} wide>
      <div className="narrow">
        <h1>{texts.title}</h1>
        <FormFaults title={words.common.errors.title} form={form} />
        <p className="handle" translate="no">
          {member.handle}
        </p>
        <p className="lead">{texts.lead}</p>
        <ul>
          {texts.happens.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{texts.after}</p>
        <p>{texts.again}</p>
        <form method="post" action={action}>
          <ChoiceField name="sure" kind="several" label={texts.confirm} form={form} choices={[{ value: 'yes', label: texts.yes }]} />
          <div className="row">
            <SubmitButton look="danger">{texts.submit}</SubmitButton>
            <LinkButton look="quiet" href="/admin">
              {texts.keep}
            </LinkButton>
          </div>
        </form>
      </div>
    </Page>
  )
}
