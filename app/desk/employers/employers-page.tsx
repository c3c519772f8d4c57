import type { FormState } from '@/app/_page/form'
import { SubmitButton } from '@/app/_ui/button/button'
import { FormFaults, SelectField, TextField } from '@/app/_ui/field/field'
import { Stamp } from '@/app/_ui/stamp/stamp'
import type { Day } from '@/core/installation/days'
import { vettingState } from '@/core/jobs/employers'
import type { KnownEmployer } from '@/core/jobs/server/list-employers'
import { findPlace, listPlaces } from '@/core/places/places'
import { fill, formatDay } from '@/core/words/fill'
import { sortByText } from '@/core/words/sort-texts'
import { type Desk, DeskPage } from '../desk-page'

type EmployersPageProps = { desk: Desk; employers: KnownEmployer[]; today: Day; form?: FormState | undefined }

/** The employers of the organisation and how their vetting stands. */
export function EmployersPage({ desk, employers, today, form }: EmployersPageProps) {
  const { locale, words } = desk
  const texts = words.desks.desk.employers
  return (
    <DeskPage desk={desk} here="/desk/employers" part="employers" title={texts.title}>
      <FormFaults title={words.common.errors.title} form={form} />
      <p className="lead">{texts.lead}</p>
      {employers.length === 0 ? <p>{texts.none}</p> : <EmployerTable employers={employers} today={today} desk={desk} />}
      <h2>{texts.create}</h2>
      <form method="post" action="/desk/employers">
        <div className="halves">
          <TextField name="nameMy" label={texts.nameMy} hint={texts.nameHint} form={form} lang="my" />
          <TextField name="nameEn" label={texts.nameEn} hint={texts.nameHint} form={form} lang="en" />
        </div>
        <SelectField
          name="place"
          label={texts.place}
          form={form}
          empty={words.desks.desk.listingForm.choose}
          choices={sortByText(listPlaces(), ({ label }) => label[locale], locale).map(({ id, label }) => ({ value: id, label: label[locale] }))}
        />
        <SubmitButton>{texts.submit}</SubmitButton>
      </form>
    </DeskPage>
  )
}

function EmployerTable({ employers, today, desk }: { employers: KnownEmployer[]; today: Day; desk: Desk }) {
  const { locale, words } = desk
  const texts = words.desks.desk.employers
  return (
    <table className="listed">
      <thead>
        <tr>
          {[texts.name, texts.place, texts.vetting].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sortByText(employers, ({ name }) => name[locale], locale).map((employer) => {
          const state = vettingState(employer, today)
          return (
            <tr key={employer.id}>
              <th scope="row">
                <a href={`/desk/employers/${employer.id}`}>{employer.name[locale]}</a>
              </th>
              <td>{findPlace(employer.place)?.label[locale]}</td>
              <td>
                <Stamp tone={state === 'vetted' ? 'good' : 'care'}>{words.desks.desk.vettingStates[state]}</Stamp>{' '}
                {state === 'vetted' && employer.vetting && (
                  <span className="small soft">{fill(texts.until, { day: formatDay(employer.vetting.until, locale) })}</span>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
