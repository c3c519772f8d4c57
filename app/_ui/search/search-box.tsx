import type { Locale } from '@/core/installation/locales'
import { MOST_LETTERS } from '@/core/search/read-query'
import type { Words } from '@/core/words/words'

type SearchBoxProps = {
  locale: Locale
  words: Words
  typed?: string
  /** Says what may be typed: where the box is what the page is for. */ hint?: boolean
}

/** One box for everything that may be found. The answer is a page of its own: nothing is asked while somebody types. */
export function SearchBox({ locale, words, typed, hint = false }: SearchBoxProps) {
  const texts = words.search
  return (
    <form className="field find" role="search" action={`/${locale}/search`}>
      <label htmlFor="q">{texts.label}</label>
      {hint && (
        <span className="hint" id="q-hint">
          {texts.hint}
        </span>
      )}
      <input
        id="q"
        name="q"
        type="search"
        defaultValue={typed}
        maxLength={MOST_LETTERS}
        aria-describedby={hint ? 'q-hint' : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <button className="button quiet">{texts.submit}</button>
    </form>
  )
}
