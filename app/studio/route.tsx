import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { readAudited } from '@/core/audit/server/read-audited'
import { listCohorts } from '@/core/progress/server/list-cohorts'
import { listTaskRequests } from '@/core/progress/server/list-task-requests'
import { StudioPage } from './studio-page'

export const GET = memberRoute(['trainer'], async ({ locale, words, db, person }) => {
  const [waiting, cohorts] = await readAudited(db, person, (tx) => Promise.all([listTaskRequests(tx, person), listCohorts(tx, person)]))
  return htmlResponse(<StudioPage locale={locale} words={words} person={person} waiting={waiting} cohorts={cohorts} />)
})
