import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse, seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { listCaseloadIntroductions } from '@/core/introductions/server/list-caseload-introductions'
import { proposeIntroduction } from '@/core/introductions/server/propose-introduction'
import { learnerResponse } from '../learners/[learner]/learner-response'
import { BoardPage } from './board-page'

const ProposalInput = z.object({ learner: z.uuid(), listing: z.uuid() })

export const GET = memberRoute(['coordinator'], async ({ db, now, locale, words, person }) => {
  const introductions = await listCaseloadIntroductions(db, person, now)
  return htmlResponse(<BoardPage desk={{ locale, words, person }} introductions={introductions} />)
})

/** The coordinator proposes an introduction; its buttons stand on a learner's and on a listing's page. */
export const POST = memberRoute(['coordinator'], async (visitor) => {
  const { request, db, now, locale, words, person } = visitor
  const read = await readForm(request, ProposalInput, words)
  // Both fields are hidden ones of our own pages: anything else was forged.
  if (!read.ok) return plainPage(404, locale)
  const { learner: learnerId, listing: listingId } = read.data
  const result = await proposeIntroduction(db, person, { learnerId, listingId }, now)
  if (result.ok) return seeOther(`/desk/introductions/${result.id}`)
  if (result.reason === 'not-found') return plainPage(404, locale)
  const form = { errors: { '': words.desks.desk.proposeRefusals[result.reason] }, values: {} }
  return (await learnerResponse(visitor, learnerId, form)) ?? plainPage(404, locale)
})
