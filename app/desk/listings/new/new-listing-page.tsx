import type { FormState } from '@/app/_page/form'
import { SubmitButton } from '@/app/_ui/button/button'
import { ChoiceField, FormFaults, SelectField, TextArea, TextField } from '@/app/_ui/field/field'
import { FormId } from '@/app/_ui/form-id/form-id'
import { Notice } from '@/app/_ui/notice/notice'
import type { Text } from '@/core/installation/locales'
import { CURRENCIES, WAGE_PERIODS } from '@/core/jobs/listings'
import type { KnownEmployer } from '@/core/jobs/server/list-employers'
import { listPapers } from '@/core/places/papers'
import { listPlaces } from '@/core/places/places'
import { listOccupations } from '@/core/skills/vocabulary'
import { sortByText } from '@/core/words/sort-texts'
import { type Desk, DeskPage } from '../../desk-page'
import { SkillFields } from './skill-fields'

type Labelled = { id: string; label: Text }

/** A new listing in both languages. */
export function NewListingPage({ desk, employers, form }: { desk: Desk; employers: KnownEmployer[]; form?: FormState | undefined }) {
  const { locale, words } = desk
  const texts = words.desks.desk.listingForm
  const labelled = (list: readonly Labelled[]) => list.map(({ id, label }) => ({ value: id, label: label[locale] }))
  const inOrder = (list: readonly Labelled[]) => labelled(sortByText(list, ({ label }) => label[locale], locale))
  return (
    <DeskPage desk={desk} here="/desk/listings/new" part="listings" title={words.desks.desk.listings.create}>
      <FormFaults title={words.common.errors.title} form={form} />
      <Notice>
        <p>{texts.caution}</p>
      </Notice>
      <form method="post" action="/desk/listings">
        <FormId form={form} />
        <div className="halves">
          <SelectField
            name="employer"
            label={texts.employer}
            form={form}
            empty={texts.choose}
            choices={sortByText(employers, ({ name }) => name[locale], locale).map(({ id, name }) => ({ value: id, label: name[locale] }))}
          />
          <SelectField name="occupation" label={texts.occupation} form={form} empty={texts.choose} choices={inOrder(listOccupations())} />
          <TextField name="titleMy" label={texts.titleMy} form={form} lang="my" />
          <TextField name="titleEn" label={texts.titleEn} form={form} lang="en" />
          <TextArea name="summaryMy" label={texts.summaryMy} form={form} lang="my" />
          <TextArea name="summaryEn" label={texts.summaryEn} form={form} lang="en" />
          <TextField name="hoursMy" label={texts.hoursMy} form={form} lang="my" />
          <TextField name="hoursEn" label={texts.hoursEn} form={form} lang="en" />
          <TextArea name="safetyMy" label={texts.safetyMy} form={form} lang="my" />
          <TextArea name="safetyEn" label={texts.safetyEn} form={form} lang="en" />
        </div>
        <div className="thirds">
          <TextField name="amount" label={texts.amount} form={form} inputMode="numeric" />
          <SelectField
            name="period"
            label={texts.period}
            form={form}
            value="day"
            choices={WAGE_PERIODS.map((period) => ({ value: period, label: texts.periods[period] }))}
          />
          <SelectField
            name="currency"
            label={texts.currency}
            form={form}
            choices={CURRENCIES.map((currency) => ({ value: currency, label: words.jobs.currencies[currency] }))}
            value="THB"
          />
        </div>
        <SelectField name="place" label={texts.place} form={form} empty={texts.choose} choices={inOrder(listPlaces())} />
        <ChoiceField name="papers" label={texts.papers} form={form} kind="several" choices={labelled(listPapers())} />
        <ChoiceField
          name="given"
          label={texts.given}
          form={form}
          kind="several"
          choices={[
            { value: 'lodging', label: texts.lodging },
            { value: 'transport', label: texts.transport },
          ]}
        />
        <div className="thirds">
          <TextField name="openings" label={texts.openings} form={form} inputMode="numeric" />
          <TextField name="startsOn" label={texts.startsOn} form={form} type="date" />
          <TextField name="closesOn" label={texts.closesOn} form={form} type="date" />
        </div>
        <SkillFields desk={desk} form={form} />
        <SubmitButton>{texts.submit}</SubmitButton>
      </form>
    </DeskPage>
  )
}
