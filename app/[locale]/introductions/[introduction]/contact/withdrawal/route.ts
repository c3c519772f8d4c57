import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { takeContactBack } from '@/core/introductions/server/take-contact-back'

export const GET = memberRoute(['learner'], async ({ locale, params }) => seeOther(`/${locale}/introductions/${params['introduction']}`))

/** The learner takes the way to reach them back. */
export const POST = memberRoute(['learner'], async ({ params, db, now, locale, person }) => {
  const id = params['introduction'] ?? ''
  const result = await takeContactBack(db, person, id, now)
  return result.ok ? seeOther(`/${locale}/introductions/${id}`) : plainPage(404, locale)
})
