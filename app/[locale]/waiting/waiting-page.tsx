import { homePath } from '@/app/[locale]/sign-in/home-path'
import { KEPT } from '@/app/_page/drop-sent-form'
import { keptPageName } from '@/app/_page/kept-pages'
import { Page } from '@/app/_page/page'
import { SentFields } from '@/app/_page/sent-fields'
import { ActionButton, LinkButton, SubmitButton } from '@/app/_ui/button/button'
import { Card } from '@/app/_ui/card/card'
import { WrittenTexts } from '@/app/_ui/written-texts/written-texts'
import type { Person } from '@/core/accounts/person'
import type { Locale } from '@/core/installation/locales'
import { type KeptForm, textsOf } from '@/core/safety/kept-form'
import { fillCount } from '@/core/words/fill'
import type { Words } from '@/core/words/words'

type Props = { locale: Locale; words: Words; person: Person; forms: readonly KeptForm[] }

/** What a person sent while their session was over: each goes to its own page as it was sent, or is thrown away. */
export function WaitingPage({ locale, words, person, forms }: Props) {
  const texts = words.waiting.page
  const shown = forms.filter(({ path }) => keptPageName(path))
  return (
    <Page locale={locale} words={words} title={texts.title} path="/waiting" person={person}>
      <h1>{texts.title}</h1>
      <p className="lead">{shown.length > 0 ? texts.lead : texts.nothing}</p>
      {shown.map((form, place) => (
        <Waiting key={form.id} locale={locale} words={words} form={form} isFirst={place === 0} />
      ))}
      <p>
        {shown.length > 0 ? (
          <a href={homePath(person.roles, locale)}>{texts.later}</a>
        ) : (
          <LinkButton href={homePath(person.roles, locale)}>{texts.goOn}</LinkButton>
        )}
      </p>
    </Page>
  )
}

function Waiting({ locale, words, form, isFirst }: { locale: Locale; words: Words; form: KeptForm; isFirst: boolean }) {
  const texts = words.waiting.page
  const name = keptPageName(form.path) ?? 'form'
  const ago = form.hours === 0 ? texts.justNow : fillCount(texts.hoursAgo, form.hours, locale)
  return (
    <Card step={isFirst} as="section">
      <h2>{words.waiting.pages[name]}</h2>
      <p className="soft">{ago}</p>
      <WrittenTexts label={texts.written} texts={textsOf(form.fields)} />
      <div className="row">
        <form method="post" action={`${form.path}?${KEPT}=${form.id}`}>
          <SentFields fields={form.fields} />
          <SubmitButton look={isFirst ? 'main' : 'quiet'}>{texts.send}</SubmitButton>
        </form>
        <ActionButton look="quiet" action={`/${locale}/waiting/${form.id}/removal`}>
          {texts.throwAway}
        </ActionButton>
      </div>
    </Card>
  )
}
