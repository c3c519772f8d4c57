import { startSession } from '@/auth'
import { type FormState, readForm } from '@/app/_page/form'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { publicRoute, type Visit } from '@/app/_page/routes'
import { ProofInput } from '@/core/accounts/proofs'
import { confirmSecondFactor } from '@/core/accounts/server/confirm-second-factor'
import { findRoles } from '@/core/accounts/server/find-roles'
import { findSecondFactorHolder, openSecondFactor } from '@/core/accounts/server/open-second-factor'
import { BackupCodesPage } from '../account/factors/backup-codes/backup-codes-page'
import { homePath } from '../sign-in/home-path'
import { takeTry } from '../sign-in/limits'
import { pathAfterSignIn } from '../sign-in/path-after-sign-in'
import { secretOf, waitForProof, wrongProof } from './proof-faults'
import { SecondFactorPage } from './second-factor-page'
import { forgetStep, readStep } from './step-cookie'

export const GET = publicRoute((visit) => answer(visit))

export const POST = publicRoute(async (visit) => {
  const { request, locale, words, db, now } = visit
  const ticket = await readStep()
  const holder = await findSecondFactorHolder(db, ticket, now)
  if (!holder) return startAgain(visit)
  const read = await readForm(request, ProofInput, words)
  if (!read.ok) return answer(visit, read.form, 400)
  const { way } = read.data
  const attempt = await takeTry(visit, holder.handle, secretOf(way))
  if (attempt.wait > 0) return answer(visit, waitForProof(visit, way, attempt.wait), 429)
  const result = await confirmSecondFactor(db, ticket, read.data, now)
  if (!result.ok && result.reason === 'over') return startAgain(visit)
  if (!result.ok)
    return answer(visit, result.reason === 'copied' ? { errors: { key: words.factors.page.copied }, values: {} } : wrongProof(way, words), 400)
  if (!(await startSession(db, result.ticket, now))) return startAgain(visit)
  attempt.giveBack()
  await forgetStep()
  const home = await pathAfterSignIn(visit, homePath(await findRoles(db, holder), locale))
  // The codes stand in this one answer and nowhere else, so no other page can follow it.
  if (result.backupCodes) return htmlResponse(<BackupCodesPage locale={locale} words={words} codes={result.backupCodes} next={home} />)
  return seeOther(home)
})

async function answer(visit: Visit, form?: FormState, status = 200): Promise<Response> {
  const { locale, words, db, now } = visit
  const step = await openSecondFactor(db, await readStep(), now)
  if (!step) return startAgain(visit)
  return htmlResponse(<SecondFactorPage locale={locale} words={words} step={step} {...(form && { form })} />, { status })
}

/** The ticket is over or used up: back to the passphrase. */
async function startAgain({ locale }: Visit): Promise<Response> {
  await forgetStep()
  return seeOther(`/${locale}/sign-in`)
}
