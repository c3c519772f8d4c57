import { htmlResponse, seeOther } from '@/app/_page/respond'
import { forgetReturnPath } from '@/app/_page/return-path'
import { publicRoute } from '@/app/_page/routes'
import { startSession } from '@/auth'
import { recover } from '@/core/accounts/server/recover'
import { takeConfirmation } from '../../join/take-confirmation'
import { keepStep } from '../../second-factor/step-cookie'
import { RecoverPage } from '../recover-page'

/** A reload or the language switch ends here without the sealed words: back to handle and code. */
export const GET = publicRoute(async ({ locale }) => seeOther(`/${locale}/recover`))

export const POST = publicRoute(async (visit) => {
  const { locale, words, db, now } = visit
  const startAgain = () => htmlResponse(<RecoverPage locale={locale} words={words} isOver />, { status: 400 })
  const recovered = await takeConfirmation(visit, 'recovery', (sealed, typed) => recover(db, sealed, typed, now), startAgain)
  if (recovered instanceof Response) return recovered
  if (recovered.next === 'second-factor') {
    await keepStep(recovered.ticket)
    return seeOther(`/${locale}/second-factor`)
  }
  const isIn = await startSession(db, recovered.ticket, now)
  return forgetReturnPath(seeOther(isIn ? `/${locale}/account/recovery?back=yes` : `/${locale}/sign-in`))
})
