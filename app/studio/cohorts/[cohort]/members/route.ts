import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { addToCohort } from '@/core/progress/server/add-to-cohort'
import { showCohort } from '../show-cohort'

const MemberInput = z.object({ handle: z.string().trim().min(1).max(120) })

export const GET = memberRoute(['trainer'], async ({ params }) => seeOther(`/studio/cohorts/${params['cohort']}`))

/** Adds a learner by the handle that they told. */
export const POST = memberRoute(['trainer'], async (visitor) => {
  const { request, locale, words, params, db, person } = visitor
  const cohort = params['cohort'] ?? ''
  const read = await readForm(request, MemberInput, words)
  if (!read.ok) return showCohort(visitor, read.form)
  const added = await addToCohort(db, person, cohort, read.data.handle)
  if (added.ok) return seeOther(`/studio/cohorts/${cohort}`)
  if (added.reason === 'no-such-cohort') return plainPage(404, locale)
  return showCohort(visitor, { errors: { handle: words.desks.studio.cohort.unknown }, values: read.values })
})
