import { z } from 'zod'
import { readForm } from '@/app/_page/form'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { addToCohort } from '@/core/progress/server/add-to-cohort'
import { tryBudget } from '@/core/safety/try-budget'
import { fillCount } from '@/core/words/fill'
import { showCohort } from '../show-cohort'

const MemberInput = z.object({ handle: z.string().trim().min(1).max(120) })

export const GET = memberRoute(['trainer'], async ({ params }) => seeOther(`/studio/cohorts/${params['cohort']}`))

const MINUTE = 60_000

/** Handles that nobody has, or nobody here: as many as slips of the pen, and far too few to find out who is here. */
const TRIES = { tries: 15, refillMs: 10 * MINUTE }

const holder = globalThis as unknown as { tadaHandleTries?: ReturnType<typeof tryBudget> }

/** Adds a learner by the handle that they told. */
export const POST = memberRoute(['trainer'], async (visitor) => {
  const { request, locale, words, params, db, person, now } = visitor
  const cohort = params['cohort'] ?? ''
  const read = await readForm(request, MemberInput, words)
  if (!read.ok) return showCohort(visitor, read.form)
  const budget = (holder.tadaHandleTries ??= tryBudget(TRIES))
  const wait = budget.wait(person.id, now)
  if (wait > 0) {
    const handle = fillCount(words.desks.studio.cohort.tooMany, Math.ceil(wait / MINUTE), locale)
    return showCohort(visitor, { errors: { handle }, values: read.values }, 429)
  }
  budget.take(person.id, now)
  const added = await addToCohort(db, person, cohort, read.data.handle)
  if (added.ok) budget.giveBack(person.id, now)
  if (added.ok) return seeOther(`/studio/cohorts/${cohort}`)
  if (added.reason === 'no-such-cohort') return plainPage(404, locale)
  return showCohort(visitor, { errors: { handle: words.desks.studio.cohort.unknown }, values: read.values })
})
