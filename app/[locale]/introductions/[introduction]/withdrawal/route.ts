import { plainPage } from '@/app/_page/plain-page'
import { seeOther } from '@/app/_page/respond'
import { memberRoute } from '@/app/_page/routes'
import { withdrawConsent } from '@/core/introductions/server/withdraw-consent'

export const GET = memberRoute(['learner'], async ({ locale, params }) => seeOther(`/${locale}/introductions/${params['introduction']}`))

/** The learner takes an agreement back. */
export const POST = memberRoute(['learner'], async ({ params, db, now, locale, person }) => {
  const result = await withdrawConsent(db, person, params['introduction'] ?? '', now)
  return !result.ok && result.reason === 'not-found' ? plainPage(404, locale) : seeOther(`/${locale}/introductions`)
})
