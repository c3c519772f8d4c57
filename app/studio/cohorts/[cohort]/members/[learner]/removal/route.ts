import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { removeFromCohort } from '@/core/progress/server/remove-from-cohort'

export const GET = memberRoute(['trainer'], async ({ params }) => seeOther(`/studio/cohorts/${params['cohort']}`))

/** Takes one learner out of the cohort. */
export const POST = memberRoute(['trainer'], async ({ params, db, locale, person }) => {
  const { cohort = '', learner = '' } = params
  return (await removeFromCohort(db, person, cohort, learner)) ? seeOther(`/studio/cohorts/${cohort}`) : plainPage(404, locale)
})
