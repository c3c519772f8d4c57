import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { findContact } from '@/core/introductions/server/find-contact'
import { processKeys } from '@/db/process-keys'
import { proveAgain } from '../../../prove-again'
import { ContactPage } from './contact-page'

export const GET = memberRoute(['coordinator'], async ({ params, db, now, locale, words, person }) => {
  const introductionId = params['introduction'] ?? ''
  const desk = { locale, words, person }
  const found = await findContact(db, await processKeys(), person, introductionId, now)
  if (found.ok) return htmlResponse(<ContactPage desk={desk} introductionId={introductionId} contact={found.contact} />)
  return found.reason === 'not-proven' ? proveAgain(desk, `/desk/introductions/${introductionId}/contact`) : plainPage(404, locale)
})
