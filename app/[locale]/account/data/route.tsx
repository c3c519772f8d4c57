import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { ROLES } from '@/core/accounts/roles'
import { readOwnData } from '@/core/rights/server/read-own-data'
import { DataPage } from './data-page'
import { findNames } from './names'

export const GET = memberRoute(ROLES, async ({ locale, words, person, db, now }) => {
  const own = await readOwnData(db, person)
  const names = await findNames(db, person, own, now)
  return htmlResponse(<DataPage locale={locale} words={words} person={person} own={own} names={names} />)
})
