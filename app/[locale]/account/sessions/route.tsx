import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { ROLES } from '@/core/accounts/roles'
import { listSessions } from '@/core/accounts/server/list-sessions'
import { SessionsPage } from './sessions-page'

export const GET = memberRoute(ROLES, async ({ request, locale, words, person, db, now }) => {
  const sessions = await listSessions(db, person, now)
  const hasEnded = new URL(request.url).searchParams.has('ended')
  return htmlResponse(<SessionsPage locale={locale} words={words} person={person} sessions={sessions} hasEnded={hasEnded} />)
})
