import { Page } from '@/app/_page/page'
import { ActionButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { Notice } from '@/app/_ui/notice/notice'
import { Stamp } from '@/app/_ui/stamp/stamp'
import type { Person } from '@/core/accounts/person'
import type { OwnSession } from '@/core/accounts/server/list-sessions'
import type { Locale } from '@/core/installation/locales'
import { fill, formatDay } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

type Props = { locale: Locale; words: Words; person: Person; sessions: OwnSession[]; hasEnded: boolean }

/** Where the person is signed in, each with its way out. */
export function SessionsPage({ locale, words, person, sessions, hasEnded }: Props) {
  const texts = words.sessions.list
  return (
    <Page locale={locale} words={words} title={texts.title} path="/account/sessions" person={person}>
      <h1>{texts.title}</h1>
      {hasEnded && <Notice>{texts.ended}</Notice>}
      <p className="lead">{texts.lead}</p>
      {sessions.map((session) => (
        <SessionCard key={session.name} locale={locale} words={words} session={session} />
      ))}
      {sessions.length === 1 && <p>{texts.none}</p>}
      <h2>{texts.unsureTitle}</h2>
      <p>{texts.unsure}</p>
      <ActionButton look="danger" action={`/${locale}/sign-out`} fields={{ everywhere: 'yes' }}>
        {words.accounts.account.signOutEverywhere}
      </ActionButton>
      <h2>{texts.whyTitle}</h2>
      <p>{texts.why}</p>
      <p>
        <a className="tap" href={`/${locale}/account`}>
          {words.accounts.account.title}
        </a>
      </p>
    </Page>
  )
}

function SessionCard({ locale, words, session }: { locale: Locale; words: Words; session: OwnSession }) {
  const texts = words.sessions.list
  const { name, isThis, isOwnPhone } = session
  const begun = formatDay(session.begunOn, locale)
  const used = formatDay(session.usedOn, locale)
  return (
    <Card as="section" step={isThis}>
      <h2>{isThis ? texts.this : texts.other}</h2>
      <p>
        {fill(texts.begun, { day: begun })}
        <br />
        {fill(texts.used, { day: used })}
      </p>
      <p>
        <Stamp tone={isOwnPhone ? 'care' : 'plain'}>{isOwnPhone ? texts.own : texts.nothing}</Stamp>
      </p>
      {isThis ? (
        <ActionButton look="quiet" action={`/${locale}/sign-out`}>
          {texts.endThis}
        </ActionButton>
      ) : (
        <form method="post" action={`/${locale}/account/sessions/${name}/ending`}>
          <button className="button quiet" aria-label={fill(texts.endOf, { begun, used })}>
            {texts.end}
          </button>
        </form>
      )}
    </Card>
  )
}
