import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse } from '@/app/_page/respond'
import { optionalRoute } from '@/app/_page/routes'
import { SearchInput } from '@/core/search/search-input'
import { findAnswers } from './find-answers'
import { inTurn } from './in-turn'
import { SearchPage } from './search-page'

/** What anyone may find with the words in the address; they are written down nowhere, and the page is kept nowhere. */
export const GET = optionalRoute(async (visit) => {
  const { request, locale, words, person } = visit
  const typed = SearchInput.parse(new URL(request.url).searchParams.get('q'))
  const found = typed === '' ? { ok: true as const, value: null } : await inTurn(visit, () => findAnswers(visit, person, typed))
  if (!found.ok) return plainPage(503, locale)
  return htmlResponse(<SearchPage locale={locale} words={words} person={person} typed={typed} found={found.value} />)
})
