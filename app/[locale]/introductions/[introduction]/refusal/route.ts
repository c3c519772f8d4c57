import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { decline } from '@/core/introductions/server/decline'

export const GET = memberRoute(['learner'], async ({ locale, params }) => seeOther(`/${locale}/introductions/${params['introduction']}`))

/** The learner says no to a proposal. */
export const POST = memberRoute(['learner'], async ({ params, db, now, locale, person }) => {
  const result = await decline(db, person, params['introduction'] ?? '', now)
  return !result.ok && result.reason === 'not-found' ? plainPage(404, locale) : seeOther(`/${locale}/introductions`)
})
