import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { takeBackCohort } from '@/core/progress/server/take-back-cohort'

const TypedName = z.object({ name: z.string().max(120).default('') })

export const GET = memberRoute(['trainer'], async ({ params }) => seeOther(`/studio/cohorts/${params['cohort']}`))

/** The name goes back to how it was typed. */
export const POST = memberRoute(['trainer'], async ({ request, params, db, locale, words, person }) => {
  const cohort = params['cohort'] ?? ''
  const read = await readForm(request, TypedName, words)
  const isOwn = await takeBackCohort(db, person, cohort, read.ok ? read.data.name : '')
  return isOwn ? seeOther(`/studio/cohorts/${cohort}`) : plainPage(404, locale)
})
