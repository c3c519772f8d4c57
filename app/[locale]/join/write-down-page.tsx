import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { SubmitButton } from '@/app/_ui/button/button'
import { FormFaults, TextField } from '@/app/_ui/field/field'
import { Notice } from '@/app/_ui/notice/notice'
import { SecretWords } from '@/app/_ui/secret-words/secret-words'
import type { SignUpOffer } from '@/core/accounts/server/begin-sign-up'
import type { Locale } from '@/core/installation/locales'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

/** The one page that ever shows a person's secrets; two of the words are asked for, read from paper. */
export function WriteDownPage({ locale, words, offer, form }: { locale: Locale; words: Words; offer: SignUpOffer; form?: FormState }) {
  const texts = words.accounts.join
  const labelOf = (place: number) => fill(texts.first, { number: formatNumber(place + 1, locale) })
  return (
    <Page locale={locale} words={words} title={texts.keepTitle} path="/join">
      <h1>{texts.keepTitle}</h1>
      <FormFaults title={words.common.errors.title} form={form} />
      <p className="lead">{texts.keepLead}</p>
      <SecretWords handleLabel={texts.handle} handle={offer.handle} wordsLabel={texts.words} words={offer.words} />
      <Notice tone="care">{texts.keepWarning}</Notice>
      <h2>{texts.confirmTitle}</h2>
      <p>{texts.confirmText}</p>
      <form method="post" action={`/${locale}/join/confirmations`}>
        <input type="hidden" name="sealed" value={offer.sealed} />
        <TextField name="first" label={labelOf(offer.asked[0])} form={form} />
        <TextField name="second" label={labelOf(offer.asked[1])} form={form} />
        <SubmitButton>{texts.confirm}</SubmitButton>
      </form>
    </Page>
  )
}
