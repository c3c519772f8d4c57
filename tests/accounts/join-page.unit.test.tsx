import { expect, it } from 'vitest'
import { JoinPage } from '@/app/[locale]/join/join-page'
import { LOCALES } from '@/core/installation/locales'
import { wordsFor } from '@/core/words/words'
import { renderToStaticMarkup } from 'react-dom/server'
import './world'

it.each(LOCALES)('a join that is over tells whoever wrote the words down to sign in (%s)', (locale) => {
  const words = wordsFor(locale)
  const page = renderToStaticMarkup(<JoinPage locale={locale} words={words} isOver />)
  expect(page).toContain(words.accounts.join.over)
  expect(page).toContain(`${words.accounts.join.overWritten} <a href="/${locale}/sign-in">`)
  expect(renderToStaticMarkup(<JoinPage locale={locale} words={words} />)).not.toContain(words.accounts.join.overWritten)
})
