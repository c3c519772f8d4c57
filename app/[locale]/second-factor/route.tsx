import { z } from 'zod'
import { startSession } from '@/auth'
import { type FormState, readForm } from '@/app/_page/form'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { publicRoute, type Visit } from '@/app/_page/routes'
import { confirmSecondFactor } from '@/core/accounts/server/confirm-second-factor'
import { findRoles } from '@/core/accounts/server/find-roles'
import { openSecondFactor, type SecondFactorStep } from '@/core/accounts/server/open-second-factor'
import { homePath } from '../sign-in/home-path'
import { takeTry } from '../sign-in/limits'
import { pathAfterSignIn } from '../sign-in/path-after-sign-in'
import { waitText } from '../sign-in/wait-text'
import { SecondFactorPage } from './second-factor-page'
import { forgetStep, readStep } from './step-cookie'

const CodeInput = z.object({ code: z.string().trim().min(1).max(20) })

export const GET = publicRoute(async (visit) => {
  const step = await openSecondFactor(visit.db, await readStep(), visit.now)
  return step ? answer(visit, step) : startAgain(visit)
})

export const POST = publicRoute(async (visit) => {
  const { request, locale, words, db, now } = visit
  const ticket = await readStep()
  const step = await openSecondFactor(db, ticket, now)
  if (!step) return startAgain(visit)
  const read = await readForm(request, CodeInput, words)
  if (!read.ok) return answer(visit, step, read.form, 400)
  const attempt = await takeTry(visit, step.handle, 'code')
  if (attempt.wait > 0) return answer(visit, step, { errors: { code: waitText(visit, attempt.wait) }, values: read.values }, 429)
  const result = await confirmSecondFactor(db, ticket, read.data.code, now)
  if (result.ok && (await startSession(db, result.ticket, now))) {
    attempt.giveBack()
    await forgetStep()
    return seeOther(await pathAfterSignIn(visit, homePath(await findRoles(db, step.personId), locale)))
  }
  if (!result.ok && result.reason === 'wrong-code')
    return answer(visit, step, { errors: { code: words.accounts.secondFactor.wrong }, values: {} }, 400)
  return startAgain(visit)
})

function answer({ locale, words }: Visit, step: SecondFactorStep, form?: FormState, status = 200): Promise<Response> {
  const { handle, secretToSetUp } = step
  return htmlResponse(<SecondFactorPage locale={locale} words={words} handle={handle} secretToSetUp={secretToSetUp} {...(form && { form })} />, {
    status,
  })
}

/** The ticket is over or used up: back to the passphrase. */
async function startAgain({ locale }: Visit): Promise<Response> {
  await forgetStep()
  return seeOther(`/${locale}/sign-in`)
}
