import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse } from '@/app/_page/respond'
import { provenRoute } from '@/app/_page/routes'
import { findContact } from '@/core/introductions/server/find-contact'
import { processKeys } from '@/db/process-keys'
import { ContactPage } from './contact-page'

export const GET = provenRoute(['coordinator'], async ({ params, db, now, locale, words, person }) => {
  const introductionId = params['introduction'] ?? ''
  const found = await findContact(db, await processKeys(), person, introductionId, now)
  if (!found.ok) return plainPage(404, locale)
  return htmlResponse(<ContactPage desk={{ locale, words, person }} introductionId={introductionId} contact={found.contact} />)
})
