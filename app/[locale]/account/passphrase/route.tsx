import { htmlResponse } from '@/app/_page/respond'
import { proveFirst } from '@/app/_page/return-path'
import { provenRoute } from '@/app/_page/routes'
import { ROLES } from '@/core/accounts/roles'
import { offerNewWords } from '@/core/accounts/server/change-passphrase'
import { WriteDownPage } from '../../join/write-down-page'
import { passphraseResponse } from './passphrase-response'

export const GET = provenRoute(ROLES, (visitor) => passphraseResponse(visitor))

export const POST = provenRoute(ROLES, async ({ request, locale, words, person, db, now }) => {
  const drawn = await offerNewWords(db, person, locale, now)
  if (!drawn.ok) return proveFirst(request, locale)
  // The words stand in this one answer and nowhere else, so no other page can follow it.
  return htmlResponse(<WriteDownPage locale={locale} words={words} person={person} purpose="newWords" offer={drawn.offer} />)
})
