import { htmlResponse } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { listCaseload } from '@/core/introductions/server/list-caseload'
import { LearnersPage } from './learners-page'

export const GET = memberRoute(['coordinator'], async ({ db, locale, words, person }) =>
  htmlResponse(<LearnersPage desk={{ locale, words, person }} caseload={await listCaseload(db, person)} />),
)
