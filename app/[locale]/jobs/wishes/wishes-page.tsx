import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { SubmitButton } from '@/app/_ui/button/button'
import { ChoiceField, FormFaults, SelectField } from '@/app/_ui/field/field'
import { Notice } from '@/app/_ui/notice/notice'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { WorkWishes } from '@/core/jobs/wishes'
import { NONE_OF_THESE } from '@/core/jobs/wishes-input'
import { listHeldPapers } from '@/core/places/papers'
import { listPlaces, ONLINE } from '@/core/places/places'
import { sortByText } from '@/core/words/sort-texts'
import type { Words } from '@/core/words/words'

type WishesPageProps = { locale: Locale; words: Words; person: Person; wishes: WorkWishes; form?: FormState }

/** Four questions about work, each of which may be skipped. Says first why they are asked. */
export function WishesPage({ locale, words, person, wishes, form }: WishesPageProps) {
  const texts = words.jobs.wishes
  const yesNo = [
    { value: 'yes', label: words.common.yes },
    { value: 'no', label: words.common.no },
    { value: '', label: texts.skip },
  ]
  const places = sortByText(
    listPlaces().filter((place) => place.id !== ONLINE),
    ({ label }) => label[locale],
    locale,
  )
  const papers = [...listHeldPapers().map(({ id, label }) => ({ value: id, label: label[locale] })), { value: NONE_OF_THESE, label: texts.noPapers }]
  return (
    <Page locale={locale} words={words} person={person} title={texts.title} path="/jobs/wishes">
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <FormFaults title={words.common.errors.title} form={form} />
      <Notice>
        <p>
          <strong>{texts.whyTitle}</strong>
          <br />
          {texts.why}
        </p>
      </Notice>
      <form method="post" action={`/${locale}/jobs/wishes`}>
        <SelectField
          name="place"
          label={texts.place}
          hint={texts.placeHint}
          form={form}
          value={wishes.place ?? ''}
          empty={texts.skip}
          choices={places.map(({ id, label }) => ({ value: id, label: label[locale] }))}
        />
        <ChoiceField name="canMove" label={texts.canMove} form={form} kind="one" choices={yesNo} chosen={[answerOf(wishes.canMove)]} />
        <ChoiceField
          name="papers"
          label={texts.papers}
          hint={texts.papersHint}
          form={form}
          kind="several"
          choices={papers}
          chosen={papersOf(wishes)}
        />
        <ChoiceField name="needsLodging" label={texts.needsLodging} form={form} kind="one" choices={yesNo} chosen={[answerOf(wishes.needsLodging)]} />
        <SubmitButton>{texts.submit}</SubmitButton>
      </form>
    </Page>
  )
}

function answerOf(told: boolean | null): string {
  return told === null ? '' : told ? 'yes' : 'no'
}

function papersOf({ papers }: WorkWishes): string[] {
  return papers?.length === 0 ? [NONE_OF_THESE] : (papers ?? [])
}
