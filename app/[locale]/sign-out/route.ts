import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { seeOther } from '@/app/_page/respond'
import { optionalRoute, publicRoute } from '@/app/_page/routes'
import { endAllSessions } from '@/core/accounts/server/end-all-sessions'
import { endSession } from '@/core/accounts/server/end-session'
import { signedOut } from './signed-out'

const SignOutInput = z.object({ everywhere: z.literal('yes').optional() })

export const GET = publicRoute(async ({ locale }) => seeOther(`/${locale}/account`))

/** Ends this session, or all of the person's. */
export const POST = optionalRoute(async ({ request, locale, words, db, person }) => {
  const read = await readForm(request, SignOutInput, words)
  if (person && read.ok && read.data.everywhere) await endAllSessions(db, person)
  else if (person) await endSession(db, person)
  return signedOut(`/${locale}/courses`)
})
