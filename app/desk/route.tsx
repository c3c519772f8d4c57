import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { readAudited } from '@/core/audit/server/read-audited'
import { findStaffKey } from '@/core/contact/server/find-staff-key'
import { listCaseload } from '@/core/introductions/server/list-caseload'
import { listCaseloadIntroductions } from '@/core/introductions/server/list-caseload-introductions'
import { listEmployersToTell } from '@/core/introductions/server/list-employers-to-tell'
import { HomePage } from './home-page'

export const GET = memberRoute(['coordinator'], async ({ db, now, locale, words, person }) => {
  const [caseload, introductions, toTell, staffKey] = await readAudited(db, person, (tx) =>
    Promise.all([
      listCaseload(tx, person),
      listCaseloadIntroductions(tx, person, now),
      listEmployersToTell(tx, person, now),
      findStaffKey(tx, person),
    ]),
  )
  const desk = { locale, words, person }
  return htmlResponse(<HomePage desk={desk} caseload={caseload} introductions={introductions} toTell={toTell} staffKey={staffKey} />)
})
