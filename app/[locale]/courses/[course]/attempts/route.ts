import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute, publicRoute } from '@/app/_page/routes'
import { enrol } from '@/core/progress/server/enrol'
import { serverRandom } from '@/core/progress/server/server-random'
import { startAttempt } from '@/core/progress/server/start-attempt'

/** Who comes back here after signing in finds the course. */
export const GET = publicRoute(async ({ locale, params }) => seeOther(`/${locale}/courses/${params['course']}`))

/** Takes the assessment: a new attempt, or the one that waits to be finished. Enrols who has not enrolled yet. */
export const POST = memberRoute(['learner'], async ({ locale, params, db, person, now }) => {
  const course = params['course'] ?? ''
  if (!(await enrol(db, person, course, now)).ok) return plainPage(404, locale)
  const started = await startAttempt(db, person, course, now, serverRandom)
  if (!started.ok) return plainPage(404, locale)
  const attempt = `/${locale}/courses/${course}/attempts/${started.attempt}`
  return seeOther(started.state === 'passed' ? `${attempt}/result` : started.state === 'new' ? `${attempt}?page=1` : attempt)
})
