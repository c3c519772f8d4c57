import type { FormState } from '@/app/_page/form'
import { ActionButton, SubmitButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { FormFaults, SelectField } from '@/app/_ui/field/field'
import { StagePath } from '@/app/_ui/stage-path/stage-path'
import { wageText } from '@/app/_ui/wage/wage-text'
import type { CaseloadIntroductionFile } from '@/core/introductions/introductions'
import type { CaseloadContact } from '@/core/introductions/server/find-contact'
import { closings, nextStages, type Stage } from '@/core/introductions/stages'
import { fill, formatDay } from '@/core/words/fill'
import { type Desk, DeskPage } from '../../desk-page'
import { nextOf } from '../introduction-line'
import { ContactCard } from './contact-card'
import { SharedCard } from './shared-card'

type IntroductionPageProps = { desk: Desk; introduction: CaseloadIntroductionFile; contact: CaseloadContact; form?: FormState | undefined }

/** One introduction at the desk: what may be told, what comes next, and how it can end. */
export function IntroductionPage({ desk, introduction, contact, form }: IntroductionPageProps) {
  const { locale, words } = desk
  const texts = words.desks.desk
  const { id, learner, listing, stage, state, reached, closedOn, closeReason } = introduction
  const next = state === 'open' ? nextStages(stage, 'coordinator').filter((one): one is Exclude<Stage, 'asked'> => one !== 'asked') : []
  const reasons = state === 'expired' ? (['consent-expired'] as const) : state === 'open' ? closings(stage, 'coordinator') : []
  return (
    <DeskPage desk={desk} here={`/desk/introductions/${introduction.id}`} part="introductions" title={`${learner.handle} → ${listing.title[locale]}`}>
      <p>
        <a className="back" href="/desk/introductions">
          ← {texts.introduction.back}
        </a>
      </p>
      <FormFaults title={words.common.errors.title} form={form} />
      <p>
        {listing.employer[locale]} · {wageText(listing.wage, locale, words)} · <a href={`/desk/listings/${listing.id}`}>{texts.listings.job}</a> ·{' '}
        <a href={`/desk/learners/${learner.id}`}>{texts.introduction.learner}</a>
      </p>
      {closedOn && closeReason ? (
        <p className="lead">
          {fill(texts.introduction.closed, { day: formatDay(closedOn, locale), reason: texts.introduction.reasons[closeReason] })}
        </p>
      ) : (
        <Card step as="section">
          <h2>{texts.introduction.next}</h2>
          <p>{nextOf(introduction, desk)}</p>
          {!introduction.employerBlocked &&
            next.map((to) => (
              <ActionButton key={to} action={`/desk/introductions/${id}/stages`} fields={{ stage: to }}>
                {texts.introduction.advance[to]}
              </ActionButton>
            ))}
        </Card>
      )}
      <ContactCard introductionId={id} contact={contact} desk={desk} />
      <SharedCard introduction={introduction} desk={desk} />
      <h2>{texts.introduction.path}</h2>
      <StagePath reached={reached} ended={state !== 'open'} locale={locale} words={words} />
      {reasons.length > 0 && (
        <>
          <h2>{texts.introduction.close}</h2>
          <form method="post" action={`/desk/introductions/${id}/closure`}>
            <SelectField
              name="reason"
              label={texts.introduction.closeReason}
              hint={texts.introduction.closeHelp}
              form={form}
              empty={texts.listingForm.choose}
              choices={reasons.map((reason) => ({ value: reason, label: texts.introduction.reasons[reason] }))}
            />
            <SubmitButton look="danger">{texts.introduction.closeSubmit}</SubmitButton>
          </form>
        </>
      )}
    </DeskPage>
  )
}
