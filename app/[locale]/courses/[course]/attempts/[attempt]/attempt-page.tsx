import type { FormState } from '@/app/_page/form'
import { Page } from '@/app/_page/page'
import { SubmitButton } from '@/app/_ui/button/button'
import { FormFaults } from '@/app/_ui/field/field'
import { Steps } from '@/app/_ui/steps/steps'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import type { AttemptView } from '@/core/progress/server/find-attempt'
import { fill, formatNumber } from '@/core/words/fill'
import type { Words } from '@/core/words/words'
import { AttemptItem } from './attempt-item'
import { countPages, itemsOfPage } from './attempt-form'

type Props = { locale: Locale; words: Words; person: Person; attempt: AttemptView; page: number; form?: FormState | undefined }

/** One page of an attempt: a few items, and buttons that save them first. */
export function AttemptPage({ locale, words, person, attempt, page, form }: Props) {
  const texts = words.learning.assessment
  const path = `/courses/${attempt.course}/attempts/${attempt.id}`
  const pages = countPages(attempt.items)
  const last = page === pages
  const answered = attempt.items.filter((item) => item.isAnswered).length
  const values = { done: formatNumber(answered, locale), all: formatNumber(attempt.items.length, locale) }
  return (
    <Page locale={locale} words={words} title={texts.title} path={`${path}?page=${page}`} person={person} saves="answers">
      <h1>{attempt.title[locale]}</h1>
      <p>
        <strong>{texts.title}</strong> · {fill(texts.page, { page: formatNumber(page, locale), pages: formatNumber(pages, locale) })}
        <br />
        <Steps done={answered} all={attempt.items.length} label={fill(texts.answered, values)} />{' '}
        <span className="small soft">{fill(texts.answered, values)}</span>
      </p>
      {page === 1 && <p className="soft">{texts.lead}</p>}
      <FormFaults title={words.common.errors.title} form={form} />
      <form id="answers" method="post" action={`/${locale}${path}/responses`}>
        <input type="hidden" name="page" value={page} />
        {itemsOfPage(attempt.items, page).map((item) => (
          <AttemptItem key={item.number} locale={locale} words={words} item={item} form={form} />
        ))}
        <div className="row">
          {last ? (
            <button className="button" formAction={`/${locale}${path}/result`}>
              {texts.handIn}
            </button>
          ) : (
            <SubmitButton name="go" value="next">
              {texts.next}
            </SubmitButton>
          )}
          {page > 1 && (
            <SubmitButton look="quiet" name="go" value="previous">
              {texts.previous}
            </SubmitButton>
          )}
          <SubmitButton look="quiet" name="go" value="leave">
            {texts.leave}
          </SubmitButton>
        </div>
      </form>
    </Page>
  )
}
