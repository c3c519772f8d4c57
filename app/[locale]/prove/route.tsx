import { type FormState, readForm } from '@/app/_page/form'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { forgetReturnPath, proofReturnPath } from '@/app/_page/return-path'
import { memberRoute, type Visitor } from '@/app/_page/routes'
import { ProofInput } from '@/core/accounts/proofs'
import { ROLES } from '@/core/accounts/roles'
import { openProof, prove } from '@/core/accounts/server/prove'
import { secretOf, waitForProof, wrongProof } from '../second-factor/proof-faults'
import { homePath } from '../sign-in/home-path'
import { inTurn } from '../sign-in/in-turn'
import { takeTry } from '../sign-in/limits'
import { signedOut } from '../sign-out/signed-out'
import { ProvePage } from './prove-page'

export const GET = memberRoute(ROLES, (visitor) => answer(visitor))

export const POST = memberRoute(ROLES, async (visitor) => {
  const { request, locale, words, person, db, now } = visitor
  const read = await readForm(request, ProofInput, words)
  if (!read.ok) return answer(visitor, read.form, 400)
  const { way } = read.data
  const attempt = await takeTry(visitor, person.handle, secretOf(way))
  if (attempt.wait > 0) return answer(visitor, waitForProof(visitor, way, attempt.wait), 429)
  const turn = await inTurn(visitor, person.handle, () => prove(db, person, read.data, now))
  if (!turn.ok) {
    attempt.giveBack()
    return answer(visitor, { errors: { [way]: words.waiting.busy }, values: way === 'words' ? read.values : {} }, 503)
  }
  const proven = turn.value
  if (!proven.ok && proven.reason === 'over') return signedOut(`/${locale}/sign-in`)
  if (!proven.ok) {
    // The six words are long and kept for mending; a used code is not.
    const { errors } = wrongProof(way, words)
    return answer(visitor, { errors, values: way === 'words' ? read.values : {} }, 400)
  }
  attempt.giveBack()
  return forgetReturnPath(seeOther(proofReturnPath(request) ?? homePath(person.roles, locale)))
})

async function answer({ locale, words, person, db, now }: Visitor, form?: FormState, status = 200): Promise<Response> {
  const asked = await openProof(db, person, now)
  return htmlResponse(<ProvePage locale={locale} words={words} person={person} asked={asked} {...(form && { form })} />, { status })
}
