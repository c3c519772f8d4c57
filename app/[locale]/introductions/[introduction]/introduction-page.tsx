import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { ActionButton, SubmitButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { FormFaults } from '@/app/_ui/field/field'
import { StagePath } from '@/app/_ui/stage-path/stage-path'
import { wageText } from '@/app/_ui/wage/wage-text'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { OwnIntroduction } from '@/core/introductions/introductions'
import type { OwnContact } from '@/core/introductions/contact'
import { closings } from '@/core/introductions/stages'
import { fill, formatDay } from '@/core/words/fill'
import type { Words } from '@/core/words/words'
import { ScamCaution } from '../../jobs/scam-caution'
import { endText } from '../introduction-card'
import { SharesField } from '../shares-field'
import { ContactCard, typedContact } from './contact-card'

type IntroductionPageProps = {
  locale: Locale
  words: Words
  person: Person
  introduction: OwnIntroduction
  contact: OwnContact
  form?: FormState | undefined
}

/** One introduction of the learner's own: where it stands, who does what next, what was agreed, and how to take it back. */
export function IntroductionPage({ locale, words, person, introduction, contact, form }: IntroductionPageProps) {
  const texts = words.jobs.introductions
  const { id, listing, stage, state, reached } = introduction
  const action = `/${locale}/introductions/${id}`
  const isOpen = state === 'open'
  const waits = isOpen && stage === 'asked' && listing !== null
  const withdrawable = isOpen && closings(stage, 'learner').includes('consent-withdrawn')
  const title = listing?.title[locale] ?? texts.gone
  return (
    <Page
      locale={locale}
      words={words}
      person={person}
      title={words.common.nav.introductions}
      path={`/introductions/${id}`}
      {...(contact.key && { script: 'contact' })}
    >
      <p>
        <a className="back" href={`/${locale}/introductions`}>
          ← {texts.all}
        </a>
      </p>
      <h1>{title}</h1>
      <FormFaults title={words.common.errors.title} form={form} />
      {listing && (
        <p>
          {listing.employer[locale]} · {wageText(listing.wage, locale, words)}
          <br />
          <a className="back" href={`/${locale}/jobs/${listing.id}`}>
            {texts.aboutJob}
          </a>
        </p>
      )}
      {state === 'closed' ? (
        <p className="lead">{endText(introduction, locale, words)}</p>
      ) : (
        <Card as="section" step={!waits}>
          <h2>{texts.next.title}</h2>
          <p>{nextText(introduction, locale, words)}</p>
        </Card>
      )}
      {waits && (
        <Card as="section" step>
          <h2>{texts.answer.title}</h2>
          <form method="post" action={`${action}/agreement`}>
            <p>{words.jobs.ask.text}</p>
            <SharesField form={form} words={words} />
            <SubmitButton>{texts.answer.agree}</SubmitButton>
          </form>
          <p className="small">{texts.answer.declineHelp}</p>
          <ActionButton look="quiet" action={`${action}/refusal`}>
            {texts.answer.decline}
          </ActionButton>
        </Card>
      )}
      {(contact.given || contact.key || typedContact(form)) && (
        <ContactCard introductionId={id} action={`${action}/contact`} contact={contact} form={form} locale={locale} words={words} />
      )}
      <h2>{texts.path}</h2>
      <StagePath reached={reached} ended={!isOpen || listing === null} locale={locale} words={words} />
      {withdrawable && listing && <Agreed introduction={introduction} employer={listing.employer[locale]} words={words} />}
      {withdrawable && (
        <Card as="section">
          <h2>{texts.withdraw.title}</h2>
          <p>{texts.withdraw.text}</p>
          <ActionButton look="danger" action={`${action}/withdrawal`}>
            {texts.withdraw.submit}
          </ActionButton>
        </Card>
      )}
      <ScamCaution words={words} />
    </Page>
  )
}

function Agreed({ introduction, employer, words }: { introduction: OwnIntroduction; employer: string; words: Words }) {
  const texts = words.jobs.introductions.agreed
  return (
    <>
      <h2>{texts.title}</h2>
      {introduction.shares.length === 0 ? (
        <p>{texts.nothing}</p>
      ) : (
        <ul>
          {introduction.shares.map((field) => (
            <li key={field}>{words.jobs.ask[field]}</li>
          ))}
        </ul>
      )}
      <p>{fill(texts.only, { employer })}</p>
    </>
  )
}

function nextText({ listing, state, stage, expiresOn }: OwnIntroduction, locale: Locale, words: Words): string {
  const texts = words.jobs.introductions.next
  if (listing === null) return texts.blocked
  if (state === 'expired') return texts.expired
  return stage === 'agreed' ? fill(texts.agreed, { day: formatDay(expiresOn, locale) }) : texts[stage]
}
