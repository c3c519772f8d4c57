import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { SubmitButton } from '@/app/_ui/button/button'
import { FormId } from '@/app/_ui/form-id/form-id'
import { FormFaults, SelectField, TextField } from '@/app/_ui/field/field'
import type { Person } from '@/core/accounts/person'
import type { PublishedCourse } from '@/core/courses/published-course'
import type { Locale } from '@/core/installation/locales'
import type { CohortSummary } from '@/core/progress/server/list-cohorts'
import { sortByText } from '@/core/words/sort-texts'
import type { Words } from '@/core/words/words'
import { CohortCards } from '../cohort-cards'

type Props = { locale: Locale; words: Words; person: Person; cohorts: CohortSummary[]; courses: PublishedCourse[]; form?: FormState | undefined }

/** A trainer's cohorts, and where a new one is made. */
export function CohortsPage({ locale, words, person, cohorts, courses, form }: Props) {
  const { create, cohortsNone, signOff } = words.desks.studio
  return (
    <Page locale={locale} words={words} title={create.title} path={null} here="/studio/cohorts" person={person} wide>
      <h1>{create.title}</h1>
      {cohorts.length === 0 ? <p>{cohortsNone}</p> : <CohortCards locale={locale} words={words} cohorts={cohorts} />}
      <h2 id="new">{create.newTitle}</h2>
      <FormFaults title={words.common.errors.title} form={form} />
      <form method="post" action="/studio/cohorts">
        <FormId form={form} />
        <TextField name="name" label={create.name} hint={create.nameHint} form={form} />
        <SelectField
          name="course"
          label={create.course}
          empty={create.choose}
          form={form}
          choices={sortByText(courses, (course) => course.file.title[locale], locale).map((course) => ({
            value: course.course,
            label: course.file.title[locale],
          }))}
        />
        <SubmitButton>{create.submit}</SubmitButton>
      </form>
      <p>
        <a href="/studio">{signOff.back}</a>
      </p>
    </Page>
  )
}
