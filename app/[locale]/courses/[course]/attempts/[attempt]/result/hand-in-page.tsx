import { Page } from '@/app/_page/page'
import { ActionButton, LinkButton } from '@/app/_ui/button/button'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { AttemptView } from '@/core/progress/server/find-attempt'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'
import { pageOfItem } from '../attempt-form'

/** Before handing in: a gentle question about items that are still blank. */
export function HandInPage({ locale, words, person, attempt }: { locale: Locale; words: Words; person: Person; attempt: AttemptView }) {
  const texts = words.learning.assessment
  const path = `/courses/${attempt.course}/attempts/${attempt.id}`
  const blank = attempt.items.filter((item) => !item.isAnswered).map((item) => item.number)
  const [first] = blank
  const goTo = (number: number) => `/${locale}${path}?page=${pageOfItem(number)}#answer-${number}`
  return (
    <Page locale={locale} words={words} title={texts.title} path={`${path}/result`} person={person}>
      <h1>{first ? texts.blankTitle : texts.readyTitle}</h1>
      {first ? (
        <>
          <p>{fill(blank.length === 1 ? texts.blankOne : texts.blankMany, { numbers: listNumbers(blank, locale, words) })}</p>
          <div className="row">
            <LinkButton href={goTo(first)}>{fill(texts.blankGo, { number: formatNumber(first, locale) })}</LinkButton>
            <ActionButton look="quiet" action={`/${locale}${path}/result`} fields={{ anyway: 'yes' }}>
              {texts.blankAnyway}
            </ActionButton>
          </div>
        </>
      ) : (
        <>
          <p>{texts.readyText}</p>
          <div className="row">
            <ActionButton action={`/${locale}${path}/result`}>{texts.readyButton}</ActionButton>
            <LinkButton look="quiet" href={`/${locale}${path}?page=1`}>
              {texts.readyBack}
            </LinkButton>
          </div>
        </>
      )}
    </Page>
  )
}

/** `3, 7 and 9` in the reader's language and digits. */
function listNumbers(numbers: readonly number[], locale: Locale, words: Words): string {
  const { comma, and } = words.learning.assessment
  const written = numbers.map((number) => formatNumber(number, locale))
  return written.length < 2 ? written.join('') : `${written.slice(0, -1).join(comma)}${and}${written.at(-1)}`
}
