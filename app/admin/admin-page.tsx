import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { SubmitButton } from '@/app/_ui/button/button'
import { OpenInvitations } from '@/app/_ui/desk-invitation/open-invitations'
import { ChoiceField, FormFaults, TextArea, TextField } from '@/app/_ui/field/field'
import { Notice } from '@/app/_ui/notice/notice'
import type { Person } from '@/core/accounts/person'
import { INVITED_ROLES } from '@/core/accounts/roles'
import type { Organisation } from '@/core/accounts/server/find-organisation'
import type { OpenInvitation } from '@/core/accounts/server/list-invitations'
import type { WaitingProposal } from '@/core/accounts/server/list-proposals'
import type { StaffMember } from '@/core/accounts/server/list-staff'
import type { Alert } from '@/core/audit/server/find-alerts'
import { type Locale, LOCALES } from '@/core/installation/locales'
import { fill, formatNumber } from '@/core/words/fill'
import { type Words, wordsFor } from '@/core/words/words'
import { EmergencySection } from './emergency-section'
import { LogSection } from './log-section'
import { Proposals } from './proposals'
import { StaffList } from './staff-list'

export type AdminFacts = {
  organisation: Organisation
  staff: StaffMember[]
  /** About how many, by this month's report; null when fewer than ten. */
  /** Of the newest report; null where it may not be told, undefined when there is no report yet. */
  learners: number | null | undefined
  proposals: WaitingProposal[]
  invitations: OpenInvitation[]
  alerts: Alert[]
}

type Props = {
  locale: Locale
  words: Words
  person: Person
  facts: AdminFacts
  /** What has just been done. */
  told: string | null
  form?: FormState
}

export function AdminPage({ locale, words, person, facts, told, form }: Props) {
  const texts = words.desks.admin
  const { reports } = words
  const { organisation, staff, learners } = facts
  const isAlone = staff.filter(({ roles, hold }) => roles.includes('administrator') && !hold).length < 2
  return (
    <Page locale={locale} words={words} title={texts.title} path={null} here="/admin" person={person} wide>
      <h1>{organisation.name[locale]}</h1>
      <FormFaults title={words.common.errors.title} form={form} />
      {told && (
        <Notice>
          <p>{told}</p>
        </Notice>
      )}
      <p className="lead">{aboutHowMany(reports, learners, locale)}</p>
      <p className="soft">
        {reports.learnersWhy} <a href="/admin/report">{reports.open}</a>
      </p>
      <p>
        <a className="tap" href="/admin/stop">
          {words.stop.emergencyShort}
        </a>
      </p>
      <LogSection locale={locale} words={words} alerts={facts.alerts} />
      <Proposals locale={locale} words={words} person={person} proposals={facts.proposals} isAlone={isAlone} />
      <h2>{texts.staffTitle}</h2>
      <p>{texts.staffLead}</p>
      <StaffList locale={locale} words={words} person={person} staff={staff} />
      <Invite locale={locale} words={words} facts={facts} form={form} />
      <Settings words={words} organisation={organisation} form={form} />
      <EmergencySection words={words} />
    </Page>
  )
}

function Invite({ locale, words, facts, form }: { locale: Locale; words: Words; facts: AdminFacts; form: FormState | undefined }) {
  const texts = words.desks.admin
  return (
    <section>
      <h2>{texts.inviteTitle}</h2>
      <p>{texts.inviteLead}</p>
      <p>{texts.inviteNoAdministrator}</p>
      <form className="narrow" method="post" action="/admin/invitations">
        <ChoiceField
          name="role"
          kind="one"
          label={texts.inviteRole}
          form={form}
          choices={INVITED_ROLES.map((role) => ({
            value: role,
            label: (
              <>
                <strong>{texts.roles[role]}</strong>: {texts.rolesHelp[role]}
              </>
            ),
          }))}
        />
        <ChoiceField
          name="locale"
          kind="one"
          label={texts.inviteLocale}
          form={form}
          chosen={['my']}
          choices={LOCALES.map((value) => ({ value, label: <span lang={value}>{wordsFor(value).common.language}</span> }))}
        />
        <SubmitButton>{texts.inviteSubmit}</SubmitButton>
      </form>
      <h3>{words.desks.invitations.openTitle}</h3>
      <OpenInvitations locale={locale} words={words} invitations={facts.invitations} under="/admin/invitations" />
    </section>
  )
}

function Settings({ words, organisation, form }: { words: Words; organisation: Organisation; form: FormState | undefined }) {
  const texts = words.desks.admin
  const { name, help, weeklyInvitations } = organisation
  return (
    <section>
      <h2>{texts.settingsTitle}</h2>
      <p className="narrow">{texts.settingsLead}</p>
      <form className="narrow" method="post" action="/admin/settings">
        <TextField name="nameMy" label={texts.nameMy} lang="my" value={name.my} form={form} />
        <TextField name="nameEn" label={texts.nameEn} lang="en" value={name.en} form={form} />
        <TextArea name="helpMy" label={texts.helpMy} hint={texts.helpHint} lang="my" value={help.my} form={form} />
        <TextArea name="helpEn" label={texts.helpEn} hint={texts.helpHint} lang="en" value={help.en} form={form} />
        <TextField
          name="weeklyInvitations"
          label={texts.weekly}
          hint={texts.weeklyHint}
          inputMode="numeric"
          value={String(weeklyInvitations)}
          form={form}
        />
        <SubmitButton look="quiet">{texts.saveSettings}</SubmitButton>
      </form>
    </section>
  )
}

function aboutHowMany(reports: Words['reports'], learners: number | null | undefined, locale: Locale): string {
  if (learners === undefined) return reports.notYet
  return learners === null ? reports.learnersFew : fill(reports.learners, { count: formatNumber(learners, locale) })
}
