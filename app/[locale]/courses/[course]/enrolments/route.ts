import { stepLink } from '@/app/[locale]/learning/step-link'
import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute, publicRoute } from '@/app/_page/routes'
import { nextStep } from '@/core/progress/next-step'
import { enrol } from '@/core/progress/server/enrol'
import { findOwnProgress } from '@/core/progress/server/find-own-progress'

/** Who comes back here after signing in finds the course. */
export const GET = publicRoute(async ({ locale, params }) => seeOther(`/${locale}/courses/${params['course']}`))

/** Enrols, and leads on to the first lesson that is not read yet. */
export const POST = memberRoute(['learner'], async ({ locale, params, db, person, now }) => {
  const course = params['course'] ?? ''
  const enrolled = await enrol(db, person, course, now)
  if (!enrolled.ok) return plainPage(404, locale)
  const progress = await findOwnProgress(db, person, course)
  const step = progress && nextStep(progress)
  return seeOther(step?.kind === 'read' ? (stepLink(locale, course, step)?.href ?? `/${locale}/learning`) : `/${locale}/learning`)
})
