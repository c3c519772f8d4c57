import { htmlResponse, seeOther } from '@/app/_page/respond'
import { publicRoute } from '@/app/_page/routes'
import { startSession } from '@/auth'
import { joinWithInvitation } from '@/core/accounts/server/join-with-invitation'
import { keepStep } from '../../second-factor/step-cookie'
import { JoinPage } from '../join-page'
import { takeConfirmation } from '../take-confirmation'

/** A reload or the language switch ends here without the sealed words: back to the code. */
export const GET = publicRoute(async ({ locale }) => seeOther(`/${locale}/join`))

export const POST = publicRoute(async (visit) => {
  const { locale, words, db, now } = visit
  const startAgain = () => htmlResponse(<JoinPage locale={locale} words={words} isOver />, { status: 400 })
  const joined = await takeConfirmation(visit, 'join', (sealed, typed) => joinWithInvitation(db, sealed, typed, now), startAgain)
  if (joined instanceof Response) return joined
  if (joined.next === 'second-factor') {
    await keepStep(joined.ticket)
    return seeOther(`/${locale}/second-factor`)
  }
  return seeOther((await startSession(db, joined.ticket, now)) ? `/${locale}/learning` : `/${locale}/sign-in`)
})
