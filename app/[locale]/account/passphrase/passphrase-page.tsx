import { Page } from '@/app/_page/page'
import { LinkButton, SubmitButton } from '@/app/_ui/button/button'
import { FormFaults } from '@/app/_ui/field/field'
import { Notice } from '@/app/_ui/notice/notice'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { Words } from '@/core/words/words'

/** `hasCode`, `hasKey`: what else hangs on the words, or does not. */
type Props = { locale: Locale; words: Words; person: Person; hasCode: boolean; hasKey: boolean; isOver: boolean }

/** Before the new words are drawn: what changes, and what to have at hand. */
export function PassphrasePage({ locale, words, person, hasCode, hasKey, isOver }: Props) {
  const texts = words.recovery.change
  return (
    <Page locale={locale} words={words} title={texts.title} path="/account/passphrase" person={person}>
      <h1>{texts.title}</h1>
      {isOver && <FormFaults title={words.common.errors.title} form={{ errors: { '': texts.over }, values: {} }} />}
      <p className="lead">{texts.lead}</p>
      <ul>
        {texts.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
        {hasCode && <li>{texts.code}</li>}
      </ul>
      {hasKey && <Notice tone="care">{texts.key}</Notice>}
      <form method="post" action={`/${locale}/account/passphrase`}>
        <div className="row">
          <SubmitButton>{texts.submit}</SubmitButton>
          <LinkButton look="quiet" href={`/${locale}/account`}>
            {texts.keep}
          </LinkButton>
        </div>
      </form>
    </Page>
  )
}
