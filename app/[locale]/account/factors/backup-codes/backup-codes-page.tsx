import { Page } from '@/app/_page/page'
import { LinkButton } from '@/app/_ui/button/button'
import { Notice } from '@/app/_ui/notice/notice'
import { CodeSheet } from '@/app/_ui/desk-codes/code-sheet'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { Words } from '@/core/words/words'

type Props = { locale: Locale; words: Words; codes: readonly string[]; next: string; person?: Person }

/** The one page that ever shows a person's backup codes. `next`: where they go on to. Printed, only the codes remain. */
export function BackupCodesPage({ locale, words, codes, next, person }: Props) {
  const texts = words.factors.codes
  return (
    <Page locale={locale} words={words} title={texts.title} path="/account/factors" wide person={person ?? null}>
      <div className="paper">
        <h1>{texts.title}</h1>
        <p className="lead unprinted">{texts.lead}</p>
        <CodeSheet title={texts.list} codes={codes} note={texts.use} />
      </div>
      <div className="unprinted">
        <Notice tone="care">{texts.warning}</Notice>
        <LinkButton href={next}>{texts.done}</LinkButton>
      </div>
    </Page>
  )
}
