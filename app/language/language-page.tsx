import { Page } from '@/app/_page/page'
import { ActionButton } from '@/app/_ui/button/button'
import type { Person } from '@/core/accounts/person'
import { type Locale, LOCALES } from '@/core/installation/locales'
import { type Words, wordsFor } from '@/core/words/words'

export function LanguagePage({ locale, words, person }: { locale: Locale; words: Words; person: Person }) {
  const texts = words.accounts.language
  return (
    <Page locale={locale} words={words} title={texts.title} path={null} person={person} wide>
      <h1>{texts.title}</h1>
      <p className="lead">{texts.text}</p>
      <div className="row">
        {LOCALES.map((other) => (
          <ActionButton key={other} look={other === locale ? 'main' : 'quiet'} action="/language" fields={{ locale: other }}>
            <span lang={other}>{wordsFor(other).common.language}</span>
          </ActionButton>
        ))}
      </div>
    </Page>
  )
}
