import { Page } from '@/app/_page/page'
import { ActionButton, LinkButton, SubmitButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { CheckLetters } from '@/app/_ui/check-letters/check-letters'
import { ChoiceField } from '@/app/_ui/field/field'
import { Notice } from '@/app/_ui/notice/notice'
import type { Person } from '@/core/accounts/person'
import { isStaff } from '@/core/accounts/roles'
import type { Organisation } from '@/core/accounts/server/find-organisation'
import type { Day } from '@/core/installation/days'
import { type Locale, LOCALES } from '@/core/installation/locales'
import { INACTIVE_DAYS } from '@/core/retention/limits'
import { fill, formatDay, formatNumber } from '@/core/words/fill'
import { type Words, wordsFor } from '@/core/words/words'

type Props = {
  locale: Locale
  words: Words
  person: Person
  organisation: Organisation
  fingerprint: string
  recovery: Day | null
  hasNewWords: boolean
}

export function AccountPage({ locale, words, person, organisation, fingerprint, recovery, hasNewWords }: Props) {
  const texts = words.accounts.account
  return (
    <Page locale={locale} words={words} title={texts.title} path="/account" person={person}>
      <h1>{texts.title}</h1>
      {hasNewWords && <Notice>{words.recovery.change.done}</Notice>}
      <Card>
        <p className="soft">{texts.handle}</p>
        <p className="handle" translate="no">
          {person.handle}
        </p>
      </Card>
      <ActionButton action={`/${locale}/sign-out`}>{texts.signOut}</ActionButton>
      <h2>{texts.helpTitle}</h2>
      <p>
        <strong>{organisation.name[locale]}</strong>
      </p>
      <p className="lines">{organisation.help[locale]}</p>
      <h3>{words.audit.fingerprint.title}</h3>
      <p>
        <CheckLetters fingerprint={fingerprint} />
        {words.audit.fingerprint.account}
      </p>
      <WordsSection locale={locale} words={words} recovery={recovery} />
      {isStaff(person.roles) && (
        <>
          <h2>{words.factors.page.accountTitle}</h2>
          <p>{words.factors.page.accountText}</p>
          <LinkButton look="quiet" href={`/${locale}/account/factors`}>
            {words.factors.page.link}
          </LinkButton>
        </>
      )}
      <form method="post" action="/language">
        <input type="hidden" name="from" value="account" />
        <h2>{texts.language}</h2>
        <ChoiceField
          name="locale"
          kind="one"
          label={texts.languageHint}
          chosen={[person.locale]}
          choices={LOCALES.map((value) => ({ value, label: <span lang={value}>{wordsFor(value).common.language}</span> }))}
        />
        <SubmitButton look="quiet">{texts.languageSave}</SubmitButton>
      </form>
      <h2>{texts.keptTitle}</h2>
      <ul>
        {keptOf(words, person).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{texts.neverKept}</p>
      <p>{fill(words.rights.account.inactive, { days: formatNumber(INACTIVE_DAYS, locale) })}</p>
      <p>
        <a className="tap" href={`/${locale}/account/data`}>
          {words.rights.account.dataLink}
        </a>
      </p>
      <p>
        <a className="tap" href={`/${locale}/safety`}>
          {words.rights.safety.joinLink}
        </a>
      </p>
      <h2>{texts.signOutTitle}</h2>
      <p>
        <a className="tap" href={`/${locale}/account/sessions`}>
          {words.sessions.list.link}
        </a>
      </p>
      <p>{texts.signOutHelp}</p>
      <ActionButton look="quiet" action={`/${locale}/sign-out`} fields={{ everywhere: 'yes' }}>
        {texts.signOutEverywhere}
      </ActionButton>
      <h2>{texts.deleteTitle}</h2>
      <p>{texts.deleteText}</p>
      <LinkButton look="danger" href={`/${locale}/account/deletion`}>
        {texts.deleteLink}
      </LinkButton>
    </Page>
  )
}

/** The six words, and the way back when they are lost. */
function WordsSection({ locale, words, recovery }: Pick<Props, 'locale' | 'words' | 'recovery'>) {
  const { change, code } = words.recovery
  return (
    <>
      <h2>{change.accountTitle}</h2>
      <p>{change.accountText}</p>
      <LinkButton look="quiet" href={`/${locale}/account/passphrase`}>
        {change.accountLink}
      </LinkButton>
      <p className="after">{recovery === null ? code.none : fill(code.since, { day: formatDay(recovery, locale) })}</p>
      <LinkButton look="quiet" href={`/${locale}/account/recovery`}>
        {code.accountLink}
      </LinkButton>
    </>
  )
}

function keptOf(words: Words, person: Person): string[] {
  const { always, learner, staff, secret } = words.accounts.account.kept
  const contact = words.contact.kept
  return [
    always,
    ...(person.roles.includes('learner') ? [...learner, contact.learner] : []),
    ...(isStaff(person.roles) ? staff : []),
    ...(person.roles.includes('coordinator') ? [contact.staff] : []),
    secret,
    words.recovery.kept,
  ]
}
