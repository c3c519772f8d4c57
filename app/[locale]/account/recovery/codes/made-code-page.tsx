import { Page } from '@/app/_page/page'
import { LinkButton } from '@/app/_ui/button/button'
import { Notice } from '@/app/_ui/notice/notice'
import { SecretCode } from '@/app/_ui/secret-code/secret-code'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { Words } from '@/core/words/words'
import { recoveryPath } from '../recovery-path'

/** The one page that ever shows a person's recovery code. Their handle does not stand on it: it belongs on another paper. */
export function MadeCodePage({ locale, words, person, code }: { locale: Locale; words: Words; person: Person; code: string }) {
  const texts = words.recovery.made
  return (
    <Page locale={locale} words={words} title={texts.title} path="/account/recovery" person={person}>
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <SecretCode label={texts.label} code={code} />
      <Notice tone="care">{texts.warning}</Notice>
      <p>{texts.use}</p>
      <p>{texts.check}</p>
      <LinkButton href={recoveryPath(locale)}>{texts.done}</LinkButton>
    </Page>
  )
}
