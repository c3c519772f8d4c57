import type { FormState } from '@/app/_page/form'
import { SubmitButton } from '@/app/_ui/button/button'
import { ChoiceField, FormFaults, SelectField, TextField } from '@/app/_ui/field/field'
import { Notice } from '@/app/_ui/notice/notice'
import { Stamp } from '@/app/_ui/stamp/stamp'
import { addDays, type Day } from '@/core/installation/days'
import { BLOCK_REASONS, vettingState } from '@/core/jobs/employers'
import type { KnownEmployer } from '@/core/jobs/server/list-employers'
import { findPlace } from '@/core/places/places'
import { fill, formatDay } from '@/core/words/fill'
import { type Desk, DeskPage } from '../../desk-page'
import { FINDINGS } from './findings'

type EmployerPageProps = { desk: Desk; employer: KnownEmployer; today: Day; form?: FormState | undefined }

/** A check is good for half a year unless the coordinator says otherwise. */
const VETTING_DAYS = 182

/** One employer: its vetting, and the way to shut it out. */
export function EmployerPage({ desk, employer, today, form }: EmployerPageProps) {
  const { locale, words } = desk
  const texts = words.desks.desk.employer
  const { id, name, place, vetting, blockedOn, blockReason } = employer
  const state = vettingState(employer, today)
  return (
    <DeskPage desk={desk} here={`/desk/employers/${employer.id}`} part="employers" title={name[locale]}>
      <p>
        <a className="back" href="/desk/employers">
          ← {texts.back}
        </a>
      </p>
      <FormFaults title={words.common.errors.title} form={form} />
      <p className="row">
        {findPlace(place)?.label[locale]} <Stamp tone={state === 'vetted' ? 'good' : 'care'}>{words.desks.desk.vettingStates[state]}</Stamp>
      </p>
      {blockedOn && (
        <Notice tone="danger">
          <p>{fill(texts.blockedOn, { day: formatDay(blockedOn, locale), reason: blockReason ? texts.reasons[blockReason] : '' })}</p>
        </Notice>
      )}
      <h2>{texts.vet}</h2>
      <form method="post" action={`/desk/employers/${id}/vetting`}>
        <ChoiceField
          name="found"
          label={texts.found}
          form={form}
          kind="several"
          choices={FINDINGS.map((finding) => ({ value: finding, label: texts[finding] }))}
          chosen={FINDINGS.filter((finding) => vetting?.[finding])}
        />
        <div className="halves">
          <TextField name="checked" label={texts.checked} form={form} type="date" value={today} />
          <TextField name="until" label={texts.until} form={form} type="date" value={addDays(today, VETTING_DAYS)} />
        </div>
        <SubmitButton>{texts.save}</SubmitButton>
      </form>
      {!blockedOn && (
        <>
          <h2>{texts.block}</h2>
          <p>{texts.blockHelp}</p>
          <form method="post" action={`/desk/employers/${id}/block`}>
            <SelectField
              name="reason"
              label={texts.reason}
              form={form}
              empty={words.desks.desk.listingForm.choose}
              choices={BLOCK_REASONS.map((reason) => ({ value: reason, label: texts.reasons[reason] }))}
            />
            <SubmitButton look="danger">{texts.blockSubmit}</SubmitButton>
          </form>
        </>
      )}
    </DeskPage>
  )
}
