import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { SubmitButton } from '@/app/_ui/button/button'
import { FormFaults, TextField } from '@/app/_ui/field/field'
import { Notice } from '@/app/_ui/notice/notice'
import { SecretWords } from '@/app/_ui/secret-words/secret-words'
import type { Person } from '@/core/accounts/person'
import type { WordsOffer, WordsPurpose } from '@/core/accounts/server/offer-words'
import type { Locale } from '@/core/installation/locales'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/** Where such words are drawn. Nothing else is asked there once they are shown, and a reload leads back to it. */
const PATHS: Record<WordsPurpose, string> = { join: '/join', recovery: '/recover', newWords: '/account/passphrase' }

type Props = { locale: Locale; words: Words; purpose: WordsPurpose; offer: WordsOffer; form?: FormState; person?: Person }

/** The one page that ever shows a person's secrets; two of the words are asked for, read from paper. */
export function WriteDownPage({ locale, words, purpose, offer, form, person }: Props) {
  const texts = words.accounts.join
  const { keep } = words.recovery
  const [title, lead] = purpose === 'join' ? [texts.keepTitle, texts.keepLead] : [keep.title, keep[purpose]]
  const labelOf = (place: number) => fill(texts.first, { number: formatNumber(place + 1, locale) })
  return (
    <Page locale={locale} words={words} title={title} path={PATHS[purpose]} person={person ?? null}>
      <h1>{title}</h1>
      <FormFaults title={words.common.errors.title} form={form} />
      <p className="lead">{lead}</p>
      <SecretWords handleLabel={texts.handle} handle={offer.handle} wordsLabel={texts.words} words={offer.words} />
      <Notice tone="care">{texts.keepWarning}</Notice>
      <h2>{texts.confirmTitle}</h2>
      <p>{texts.confirmText}</p>
      <form method="post" action={`/${locale}${PATHS[purpose]}/confirmations`}>
        <input type="hidden" name="sealed" value={offer.sealed} />
        <TextField name="first" label={labelOf(offer.asked[0])} form={form} />
        <TextField name="second" label={labelOf(offer.asked[1])} form={form} />
        <SubmitButton>{texts.confirm}</SubmitButton>
      </form>
    </Page>
  )
}
