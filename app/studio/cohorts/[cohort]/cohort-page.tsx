import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { SubmitButton } from '@/app/_ui/button/button'
import { FormFaults, TextField } from '@/app/_ui/field/field'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { CohortProgress } from '@/core/progress/server/cohort-progress'
import type { StuckPlaces } from '@/core/progress/server/where-stuck'
import type { Words } from '@/core/words/words'
import { MemberCard } from './member-card'
import { Stuck } from './stuck'

type Props = { locale: Locale; words: Words; person: Person; cohort: CohortProgress; stuck: StuckPlaces; form?: FormState | undefined }

/** One cohort: its learners with where they stand, a way to add one, and where they get stuck. */
export function CohortPage({ locale, words, person, cohort, stuck, form }: Props) {
  const texts = words.desks.studio.cohort
  return (
    <Page locale={locale} words={words} title={words.desks.studio.cohorts} path={null} here={`/studio/cohorts/${cohort.id}`} person={person} wide>
      <p className="soft">
        <a href="/studio/cohorts">{texts.back}</a> · {cohort.title[locale]}
      </p>
      <h1>{cohort.name}</h1>
      <FormFaults title={words.common.errors.title} form={form} />
      <h2>{texts.members}</h2>
      {cohort.members.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <ul className="grid">
          {cohort.members.map((member) => (
            <MemberCard key={member.learnerId} locale={locale} words={words} member={member} />
          ))}
        </ul>
      )}
      <h2>{texts.add}</h2>
      <form method="post" action={`/studio/cohorts/${cohort.id}/members`}>
        <TextField name="handle" label={texts.addHandle} hint={texts.addHint} form={form} />
        <SubmitButton look={cohort.members.length === 0 ? 'main' : 'quiet'}>{texts.addSubmit}</SubmitButton>
      </form>
      <Stuck locale={locale} words={words} stuck={stuck} />
    </Page>
  )
}
