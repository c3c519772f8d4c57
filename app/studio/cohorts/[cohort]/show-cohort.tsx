import type { FormState } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { htmlResponse } from '@/app/_page/respond'
import type { Visitor } from '@/app/_page/routes'
import { cohortProgress } from '@/core/progress/server/cohort-progress'
import { whereStuck } from '@/core/progress/server/where-stuck'
import { CohortPage } from './cohort-page'

/** The page of the cohort that the address names, also with a form that is to be mended; 404 unless it is the trainer's own. */
export async function showCohort({ locale, words, params, db, person }: Visitor, form?: FormState, status: 400 | 429 = 400): Promise<Response> {
  const id = params['cohort'] ?? ''
  const cohort = await cohortProgress(db, person, id)
  const stuck = await whereStuck(db, person, id)
  if (!cohort || !stuck) return plainPage(404, locale)
  return htmlResponse(<CohortPage locale={locale} words={words} person={person} cohort={cohort} stuck={stuck} form={form} />, {
    status: form ? status : 200,
  })
}
