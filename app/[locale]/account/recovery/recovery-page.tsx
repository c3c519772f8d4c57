import { Page } from '@/app/_page/page'
import { ActionButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { Notice } from '@/app/_ui/notice/notice'
import type { Person } from '@/core/accounts/person'
import { isStaff } from '@/core/accounts/roles'
import type { Day } from '@/core/installation/days'
import type { Locale } from '@/core/installation/locales'
import { fill, formatDay } from '@/core/words/fill'
import type { Words } from '@/core/words/words'
import { homePath } from '../../sign-in/home-path'
import { recoveryPath } from './recovery-path'

/** `since`: the day on which the code was made, null when there is none. `isBack`: they have just come back with it. */
type Props = { locale: Locale; words: Words; person: Person; since: Day | null; isBack: boolean }

/** What a recovery code is good for and what it can cost, to decide in peace whether to have one. */
export function RecoveryPage({ locale, words, person, since, isBack }: Props) {
  const texts = words.recovery.code
  return (
    <Page locale={locale} words={words} title={texts.title} path="/account/recovery" person={person}>
      <h1>{texts.title}</h1>
      {isBack && since === null ? (
        <Notice>
          <p>{texts.back}</p>
          <a className="tap" href={homePath(person.roles, locale)}>
            {texts.onward}
          </a>
        </Notice>
      ) : (
        <p className="lead">{since === null ? texts.none : fill(texts.since, { day: formatDay(since, locale) })}</p>
      )}
      <h2>{texts.aboutTitle}</h2>
      <Lines lines={texts.about} />
      <h2>{texts.careTitle}</h2>
      <Lines lines={texts.care} />
      {isStaff(person.roles) && <p>{texts.staff}</p>}
      {person.roles.includes('coordinator') && <p>{texts.key}</p>}
      <Steps locale={locale} words={words} since={since} />
      <p>
        <a className="tap" href={`/${locale}/account`}>
          {words.accounts.account.title}
        </a>
      </p>
    </Page>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function Steps({ locale, words, since }: Pick<Props, 'locale' | 'words' | 'since'>) {
  const texts = words.recovery.code
  const path = recoveryPath(locale)
  if (since === null) return <ActionButton action={`${path}/codes`}>{texts.make}</ActionButton>
  return (
    <>
      <Card>
        <p>{texts.renewText}</p>
        <ActionButton look="quiet" action={`${path}/codes`}>
          {texts.renew}
        </ActionButton>
      </Card>
      <Card>
        <p>{texts.removeText}</p>
        <ActionButton look="danger" action={`${path}/removal`}>
          {texts.remove}
        </ActionButton>
      </Card>
    </>
  )
}
