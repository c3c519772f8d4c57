import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { listCaseload } from '@/core/introductions/server/list-caseload'
import { listCaseloadIntroductions } from '@/core/introductions/server/list-caseload-introductions'
import { listEmployersToTell } from '@/core/introductions/server/list-employers-to-tell'
import { HomePage } from './home-page'

export const GET = memberRoute(['coordinator'], async ({ db, now, locale, words, person }) => {
  const caseload = await listCaseload(db, person)
  const introductions = await listCaseloadIntroductions(db, person, now)
  const toTell = await listEmployersToTell(db, person, now)
  return htmlResponse(<HomePage desk={{ locale, words, person }} caseload={caseload} introductions={introductions} toTell={toTell} />)
})
